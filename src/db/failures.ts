/**
 * What failures of the database, the system and the driver mean, by their codes: SQLSTATE or errno. Only the driver has
 * failures without a code, known by its words.
 */
const codes = {
  /** A connection that is refused or cut; a server that starts, stops, is full or ends a session that sat idle. */
  away: /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08...|57P0[1-5]|25P03|53[234]00)$/,
  /** Of these, a connection that was there and is no more. */
  cut: /^(ECONNRESET|EPIPE|08...|57P0[12])$/,
  /** Serialisation failure and deadlock. */
  again: /^(40001|40P01)$/,
  /** A lock that did not come in time. */
  locked: /^55P03$/,
  /** A statement that took too long, as one that waited did. */
  slow: /^57014$/,
  full: /^(53100|ENOSPC|EDQUOT)$/,
}
const words = {
  away: /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/,
  cut: /^(Connection terminated unexpectedly|Client has encountered a connection error)/,
}

/** Whether a failure, or what caused it, is one of those. */
function is(error: unknown, code: RegExp, word?: RegExp): boolean {
  if (!(error instanceof Error)) return false
  const { code: own = '', message, cause } = error as NodeJS.ErrnoException
  return code.test(own) || word?.test(message) === true || is(cause, code, word)
}

/** A socket that is gone has the code of any other file that is. */
const isUnconnected = (error: unknown): boolean =>
  error instanceof Error && ((error as NodeJS.ErrnoException).syscall === 'connect' || isUnconnected(error.cause))

/** Whether the same can succeed when it is run again. */
export const isTransient = (error: unknown): boolean => is(error, codes.again)

/** Whether the connection was lost on the way: what was read can be read on another, what was written may be written. */
export const isCut = (error: unknown): boolean => is(error, codes.cut, words.cut)

/** Whether a lock did not come in time. */
export const isLocked = (error: unknown): boolean => is(error, codes.locked)

/** What keeps a request from being done now, though nothing is wrong with it: a database that is away, something else under way, a full disk. */
export function hindranceIn(error: unknown): 'away' | 'busy' | 'full' | null {
  if (is(error, codes.full)) return 'full'
  if (isTransient(error) || isLocked(error) || is(error, codes.slow)) return 'busy'
  return is(error, codes.away, words.away) || isUnconnected(error) ? 'away' : null
}
