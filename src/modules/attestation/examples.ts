import { minutes } from '../minutes/examples.ts'

export { minutes }

export const composing = { kind: 'ordinary' }
export const attesting = { headHash: minutes.headHash }
export const attested = {
  ...minutes,
  signers: minutes.signers.map((signer) => ({ ...signer, signedAt: '2021-06-23T09:00:00.000Z' })),
  attestedOn: '2021-06-23',
  attestedAt: '2021-06-23T09:00:00.000Z',
  version: 2,
}
