import { formalNouns, type FormalMotionKind, type MotionKind } from '../domain/organisation/motion-kind.ts'

type FormalWords = {
  readonly clause: string
  readonly infinitive: string
  readonly noun: string
  readonly whose: 'ärendets' | 'sammanträdets'
}

/** What the motions about the form of the treatment ask for, as a clause, an infinitive and a noun with its owner. */
export const formalMotions: Readonly<Record<FormalMotionKind, FormalWords>> = {
  aterremiss: {
    clause: 'ärendet ska återremitteras',
    infinitive: 'återremittera ärendet',
    noun: formalNouns.aterremiss,
    whose: 'ärendets',
  },
  bordlaggning: {
    clause: 'ärendet ska bordläggas',
    infinitive: 'bordlägga ärendet',
    noun: formalNouns.bordlaggning,
    whose: 'ärendets',
  },
  remiss: {
    clause: 'ärendet ska remitteras',
    infinitive: 'remittera ärendet',
    noun: formalNouns.remiss,
    whose: 'ärendets',
  },
  ajournering: {
    clause: 'sammanträdet ska ajourneras',
    infinitive: 'ajournera sammanträdet',
    noun: formalNouns.ajournering,
    whose: 'sammanträdets',
  },
  avskrivning: {
    clause: 'ärendet ska avskrivas',
    infinitive: 'avskriva ärendet',
    noun: formalNouns.avskrivning,
    whose: 'ärendets',
  },
}

/** Whether a motion of this kind concerns the form and not the matter itself. */
export function isFormal(kind: MotionKind): kind is FormalMotionKind {
  return kind in formalMotions
}
