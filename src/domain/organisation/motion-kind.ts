export const motionKinds = [
  'bifall',
  'avslag',
  'andring',
  'tillagg',
  'aterremiss',
  'bordlaggning',
  'remiss',
  'ajournering',
  'avskrivning',
  'ordningsfraga',
] as const
/** What a yrkande asks for: to grant, refuse, change or add, or how the treatment is to go on. */
export type MotionKind = (typeof motionKinds)[number]

/** Those about the form, in the order they are put where the body has not settled another (Alingsås; not statute). */
export const formalMotionKinds = [
  'ajournering',
  'bordlaggning',
  'aterremiss',
  'remiss',
  'avskrivning',
] as const satisfies readonly MotionKind[]
export type FormalMotionKind = (typeof formalMotionKinds)[number]

/** What each of those about the form asks for. */
export const formalNouns: Readonly<Record<FormalMotionKind, string>> = {
  ajournering: 'ajournering',
  bordlaggning: 'bordläggning',
  aterremiss: 'återremiss',
  remiss: 'remiss',
  avskrivning: 'avskrivning',
}

/** What a motion is called: a noun, and what stands after it: yrkande om återremiss. */
export type MotionNoun = { readonly word: string; readonly rest: string }

const otherNouns: Readonly<Record<Exclude<MotionKind, FormalMotionKind>, MotionNoun>> = {
  bifall: { word: 'bifallsyrkande', rest: '' },
  avslag: { word: 'avslagsyrkande', rest: '' },
  andring: { word: 'ändringsyrkande', rest: '' },
  tillagg: { word: 'tilläggsyrkande', rest: '' },
  ordningsfraga: { word: 'yrkande', rest: ' i ordningsfrågan' },
}

/** The noun for a motion of a kind, without whose it is. */
export function motionNoun(kind: MotionKind): MotionNoun {
  return kind in formalNouns
    ? { word: 'yrkande', rest: ` om ${formalNouns[kind as FormalMotionKind]}` }
    : otherNouns[kind as keyof typeof otherNouns]
}
