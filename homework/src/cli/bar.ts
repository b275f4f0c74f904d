import { faint, good } from '@bulkhead/tools'

const cells = 12

/** Ten of twelve points as a bar. */
export function bar(points: number, max: number): string {
  const full = max === 0 ? 0 : Math.floor((points / max) * cells)
  return good('█'.repeat(full)) + faint('░'.repeat(cells - full))
}
