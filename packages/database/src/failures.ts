const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
])

/** As a server does during a failover, and one that a failover has replaced. */
const onlyReads = '25006'

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const outOfService = new Set([
  onlyReads,
  '25P03', // a transaction stood idle too long
  '57014', // statement timeout
  '57P01', // shut down by an administrator
  '57P02', // shut down by a crash
  '57P03', // starting or stopping
])
/** The connection (08), what the server runs out of (53: disk, memory, connections), and what its system refuses (58). */
const outOfServiceClasses = /^(08|53|58)...$/
const unableToStore = new Set([
  onlyReads,
  '53100', // disk full
  '58030', // input or output failed
])
const undefinedTable = '42P01'
const featureNotSupported = '0A000'

const deadlockOrSerializationFailure = new Set(['40001', '40P01'])

/** pg tells these only by their words. */
const pgMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/

/**
 * Whether an error says that the database can't be reached, is starting or stopping, is full, or answers too late: no
 * fault of the caller's, and worth waiting for. After a COMMIT such an error leaves open whether it took place.
 */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (code === undefined) return error instanceof Error && pgMessages.test(error.message)
  return unreachable.has(code) || outOfService.has(code) || outOfServiceClasses.test(code) || isStalePlan(error)
}

/** Whether a database that is unavailable can store nothing just now, however well it answers questions. */
export function cannotStore(error: unknown): boolean {
  return unableToStore.has(codeOf(error) ?? '')
}

/** Whether another connection may do better: this one's plans are stale, or it leads to a server that a failover has replaced. */
export function isStaleConnection(error: unknown): boolean {
  return isStalePlan(error) || codeOf(error) === onlyReads
}

/**
 * Whether an error says that a service can't use its database yet or just now: it is unavailable, or a table isn't there,
 * since a service answers while it still waits to migrate.
 */
export function isNotReady(error: unknown): boolean {
  return isUnavailable(error) || codeOf(error) === undefinedTable
}

/** Whether an error is a deadlock or a serialization failure: the same transaction, run again, may well succeed. */
export function isTransient(error: unknown): boolean {
  return deadlockOrSerializationFailure.has(codeOf(error) ?? '')
}

/**
 * Whether a statement that a connection had prepared gives other columns since a migration: another replica has just been
 * brought up to date. On a new connection it is planned anew.
 */
function isStalePlan(error: unknown): boolean {
  return codeOf(error) === featureNotSupported && error instanceof Error && /^cached plan must not/.test(error.message)
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
