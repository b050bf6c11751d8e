import type { MotionKind } from '../domain/motion.ts'

type FormalKind = Exclude<MotionKind, 'bifall' | 'avslag' | 'andring' | 'tillagg' | 'ordningsfraga'>
type FormalWords = { readonly clause: string; readonly infinitive: string; readonly noun: string }

/** What the motions about the form of the treatment ask for, as a clause, an infinitive and a noun. */
export const formalMotions: Readonly<Record<FormalKind, FormalWords>> = {
  aterremiss: { clause: 'ärendet ska återremitteras', infinitive: 'återremittera ärendet', noun: 'återremiss' },
  bordlaggning: { clause: 'ärendet ska bordläggas', infinitive: 'bordlägga ärendet', noun: 'bordläggning' },
  remiss: { clause: 'ärendet ska remitteras', infinitive: 'remittera ärendet', noun: 'remiss' },
  ajournering: { clause: 'sammanträdet ska ajourneras', infinitive: 'ajournera sammanträdet', noun: 'ajournering' },
  avskrivning: { clause: 'ärendet ska avskrivas', infinitive: 'avskriva ärendet', noun: 'avskrivning' },
}

/** Whether a motion of this kind concerns the form and not the matter itself. */
export function isFormal(kind: MotionKind): kind is FormalKind {
  return kind in formalMotions
}
