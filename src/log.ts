import { pino, type Logger } from 'pino'

/**
 * The log: one line a request, and errors by their kind and place alone. Messages of database errors carry the values
 * of the statement, which may be personal data, so no message is written.
 */
export function openLog(level: string): Logger {
  return pino({ level, base: null, serializers: { err: errorWithoutMessage } })
}

/** An error without its message: its type, code and frames, and those of its cause. */
export function errorWithoutMessage(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown }
  const frames =
    error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()) ?? []
  return {
    type: error.name,
    code,
    constraint,
    table,
    frames,
    ...(error.cause !== undefined && { cause: errorWithoutMessage(error.cause) }),
  }
}
