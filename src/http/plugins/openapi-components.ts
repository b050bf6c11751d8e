/** The schema of every refusal (RFC 9457). */
export const problemSchema = {
  type: 'object',
  description: 'Fel enligt RFC 9457, med lagrum och fakta.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    statute: { type: 'string', description: 'Lagrummet bakom.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { in: { type: 'string' }, pointer: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const

/** What the operations share in the description: how a caller says who it is, and the headers both ways. */
export const sharedComponents = {
  securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  parameters: {
    traceparent: {
      name: 'traceparent',
      in: 'header',
      required: false,
      description: 'W3C Trace Context',
      schema: { type: 'string' },
    },
    ifMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      schema: { type: 'string', example: '"3"' },
      description: 'Den ETag du senast såg. / The ETag you last saw.',
    },
    ifNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      required: false,
      schema: { type: 'string', example: '"3"' },
      description: 'De ETag du har, eller *. / The ETags you hold, or *.',
    },
    idempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 200 },
      description:
        'Samma nyckel och samma begäran ger det första svaret igen. / The same key and request get the first answer again.',
    },
  },
  headers: {
    traceparent: { description: 'W3C Trace Context', schema: { type: 'string' } },
    RetryAfter: {
      description: 'Försök igen efter så många sekunder. / Try again after so many seconds.',
      schema: { type: 'integer' },
    },
    ETag: {
      description: 'Märket på det som svaret visar. / The tag of what the answer shows.',
      schema: { type: 'string' },
    },
    Location: { description: 'Adressen till det nya. / Where the new resource is.', schema: { type: 'string' } },
  },
} as const
