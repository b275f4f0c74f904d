import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(24 * 256)
let used = pool.length

/** So many random bytes, at most a few hundred, as hex. Asking the system costs the same for one byte as for thousands: they are kept for the next. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytes
  return pool.toString('hex', used - bytes, used)
}
