// To let a client in costs a server a process and a salted hash: on a busy machine that takes longer than a caller waits. If
// each caller took its half-made connection along when it left, the next would begin another, and the server would do nothing
// but begin: an outage that feeds itself and ends only when everyone stops asking. So the caller leaves alone.
import type { Pool, PoolClient } from 'pg'

/** A caller's time for a connection is over. Its words are pg's own, which `isUnavailable` knows. */
const tooLate = 'timeout exceeded when trying to connect'

/** A connection of the pool, within `waitMs`; one that comes later waits in the pool for the next caller. */
export async function connectWithin(pool: Pool, waitMs: number): Promise<PoolClient> {
  const connecting = pool.connect()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(tooLate)), waitMs)
  })
  try {
    return await Promise.race([connecting, late])
  } catch (error) {
    connecting.then(
      (client) => client.release(),
      () => undefined,
    )
    throw error
  } finally {
    clearTimeout(timer)
  }
}
