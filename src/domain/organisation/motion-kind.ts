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
