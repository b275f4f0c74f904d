import type { Fault } from '@bulkhead/types'

/** A fault that is on, as short as it can be said: `slow by 2 s`, `errors 30 %`. */
export function faultWords({ kind, percent, delayMs }: Fault): string {
  const late = delayMs === undefined ? '' : ` by ${delayMs / 1_000} s`
  const share = percent === undefined || percent === 100 ? '' : `, ${percent} % of answers`
  return `${kind.replace('-', ' ')}${late}${share}`
}
