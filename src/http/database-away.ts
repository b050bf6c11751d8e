/** Of a connection that is refused or cut, as the system says it; of a server that starts, stops or is full, as it says. */
const codes = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|08...|57P0[1-3]|53300)$/
/** The same in the driver's own words, for which it has no codes. */
const words = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error means that the database is away: the request may do as well when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', syscall, cause } = error as NodeJS.ErrnoException
  // A socket that is gone has the code of any other file that is.
  return codes.test(code) || syscall === 'connect' || words.test(error.message) || isDatabaseAway(cause)
}
