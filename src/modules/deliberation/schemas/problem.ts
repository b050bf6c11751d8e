import { z } from 'zod'

/** A refusal told in an answer, with its facts as members of their own. */
export const problem = z.looseObject({
  type: z
    .string()
    .describe(
      'Invändningens slag, urn:radslag:problem: och en kod; det som ett program ska läsa. / Which objection it is, urn:radslag:problem: and a code; what a program should read.',
    ),
  title: z.string().describe('Vad invändningen kallas, på svenska. / What the objection is called, in Swedish.'),
  status: z
    .int()
    .describe('HTTP-statusen som ett nekat steg besvaras med. / The HTTP status that an act refused is answered by.'),
  detail: z
    .string()
    .describe(
      'Vad som står i vägen här och vad som vore rätt, på svenska. / What stands against it here and what would be right, in Swedish.',
    ),
})
