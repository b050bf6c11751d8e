/**
 * Classifies errors of the database, the operating system and the driver by their code: SQLSTATE or errno. Only the
 * driver has errors without a code, which are recognised by their message.
 */
const codes = {
  /**
   * The database is unavailable: the connection is refused or lost, or the server starts, stops, is full or ends an
   * idle session.
   */
  away: /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08...|57P0[1-5]|25P03|53[234]00)$/,
  /** Of these, a connection that was lost. */
  lost: /^(ECONNRESET|EPIPE|08...|57P0[12])$/,
  /** Serialisation failure and deadlock. */
  retryable: /^(40001|40P01)$/,
  /** A lock time-out. */
  lockTimeout: /^55P03$/,
  /** A statement time-out. */
  statementTimeout: /^57014$/,
  full: /^(53100|ENOSPC|EDQUOT)$/,
}
const messages = {
  away: /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/,
  lost: /^(Connection terminated unexpectedly|Client has encountered a connection error)/,
}

/** Whether an error or its cause has such a code or message. */
function is(error: unknown, code: RegExp, text?: RegExp): boolean {
  if (!(error instanceof Error)) return false
  const { code: own = '', message, cause } = error as NodeJS.ErrnoException
  return code.test(own) || text?.test(message) === true || is(cause, code, text)
}

/** A missing Unix socket has the code of any missing file, ENOENT. */
const isConnectFailure = (error: unknown): boolean =>
  error instanceof Error && ((error as NodeJS.ErrnoException).syscall === 'connect' || isConnectFailure(error.cause))

/** Whether the transaction can succeed when it is retried. */
export const isTransient = (error: unknown): boolean => is(error, codes.retryable)

/** Whether the connection was lost: a read can be retried on another, but a write may have been committed. */
export const isConnectionLost = (error: unknown): boolean => is(error, codes.lost, messages.lost)

/** Whether it is a lock time-out. */
export const isLockTimeout = (error: unknown): boolean => is(error, codes.lockTimeout)

/**
 * Why a request fails now though it may succeed later: the database is unavailable, a lock or statement timed out, or a
 * disk is full.
 */
export function temporaryFailureIn(error: unknown): 'away' | 'busy' | 'full' | null {
  if (is(error, codes.full)) return 'full'
  if (isTransient(error) || isLockTimeout(error) || is(error, codes.statementTimeout)) return 'busy'
  return is(error, codes.away, messages.away) || isConnectFailure(error) ? 'away' : null
}
