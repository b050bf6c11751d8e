export type ProtectionRejection = { readonly code: 'protection-stands' } | { readonly code: 'identity-not-protected' }

export type Identity = { readonly protectedIdentity: boolean }

/** Against taking the protection away beside other changes: it is lifted by itself, with a reason (OSL 21:3, 22:1). */
export function objectionToOpenIdentity(
  person: Identity,
  isProtected: boolean | undefined,
): ProtectionRejection | null {
  return person.protectedIdentity && isProtected === false ? { code: 'protection-stands' } : null
}

/** Against lifting a protection that there is not, or reading apart a name that is shown to all (OSL 21:3, 22:1). */
export function objectionToUnprotected(person: Identity): ProtectionRejection | null {
  return person.protectedIdentity ? null : { code: 'identity-not-protected' }
}
