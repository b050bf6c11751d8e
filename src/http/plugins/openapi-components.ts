/** The schema of every refusal (RFC 9457). */
export const problemSchema = {
  type: 'object',
  description:
    'Fel enligt RFC 9457, med lagrum och fakta; fakta står som egna fält, olika för varje typ. / A refusal (RFC 9457) with its statute and its facts; the facts are members of their own, which differ with the type.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      format: 'uri',
      description:
        'Felets slag, urn:radslag:problem: och en kod; det som ett program ska läsa. / The kind of refusal, urn:radslag:problem: and a code; what a program should read.',
    },
    title: {
      type: 'string',
      description:
        'Vad felet kallas, på svenska; lika för alla av samma slag. / What it is called, in Swedish; the same for all of a kind.',
    },
    status: { type: 'integer', description: 'Svarets HTTP-status. / The HTTP status of the answer.' },
    detail: {
      type: 'string',
      description:
        'Vad som nekas här och vad som vore rätt, på svenska. / What is refused here and what would be right, in Swedish.',
    },
    instance: {
      type: 'string',
      description:
        'Sökvägen i den begäran som nekades, utan frågedelen. / The path of the request that was refused, without its query.',
    },
    statute: {
      type: 'string',
      description:
        'Lagrummet bakom, till exempel KL 5:53; utelämnat där ingen lag avgör. / The provision behind it, such as KL 5:53; absent where no law decides.',
    },
    errors: {
      type: 'array',
      description:
        'De delar av begäran som är fel eller saknas, högst 50; bara när den inte följer sin beskrivning. / The parts of the request that are wrong or missing, at most 50; only where it does not fit its description.',
      items: {
        type: 'object',
        properties: {
          in: {
            type: 'string',
            description:
              'Var i begäran: body, query, path eller headers. / Where in the request: body, query, path or headers.',
          },
          pointer: {
            type: 'string',
            description:
              'JSON-pekare (RFC 6901) till fältet, till exempel /points/0, eller till huvudet, till exempel /if-match. / A JSON pointer (RFC 6901) to the field, such as /points/0, or to the header, such as /if-match.',
          },
          message: {
            type: 'string',
            description:
              'Vad som är fel i fältet och vad som ska stå där, på svenska. / What is wrong there and what should stand there, in Swedish.',
          },
        },
      },
    },
  },
} as const

/** The same text in a request and in an answer. */
const traceparent =
  'Spårning enligt W3C Trace Context; den som anger en får samma spår i loggen. / W3C Trace Context; whoever gives one finds the same trace in the log.'

/**
 * The components that operations share: the security scheme, and the headers of requests and answers; where an answer
 * is said to have a header, it always has it.
 */
export const sharedComponents = {
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description:
        'En åtkomsttoken från kommunens inloggningstjänst (OIDC). / An access token of the issuer of the municipality (OIDC).',
    },
  },
  parameters: {
    traceparent: {
      name: 'traceparent',
      in: 'header',
      required: false,
      description: traceparent,
      schema: { type: 'string' },
    },
    ifMatch: {
      name: 'If-Match',
      in: 'header',
      required: true,
      schema: { type: 'string', example: '"3"' },
      description:
        'Den ETag du senast såg; har något ändrats sedan dess nekas begäran. / The ETag you last saw; refused where something has changed since.',
    },
    ifNoneMatch: {
      name: 'If-None-Match',
      in: 'header',
      required: false,
      schema: { type: 'string', example: '"3"' },
      description:
        'De ETag du har, eller *; gäller någon av dem blir svaret 304. / The ETags you hold, or *; where one still stands the answer is 304.',
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
    traceparent: { required: true, description: traceparent, schema: { type: 'string' } },
    RetryAfter: {
      required: true,
      description: 'Försök igen efter så många sekunder. / Try again after so many seconds.',
      schema: { type: 'integer' },
    },
    WWWAuthenticate: {
      required: true,
      description: 'Hur inloggningen ska skickas med. / How whoever asks should say who it is.',
      schema: { type: 'string', example: 'Bearer' },
    },
    ETag: {
      required: true,
      description: 'Märket på det som svaret visar. / The tag of what the answer shows.',
      schema: { type: 'string' },
    },
    Location: {
      required: true,
      description: 'Adressen till det nya. / Where the new resource is.',
      schema: { type: 'string' },
    },
  },
} as const
