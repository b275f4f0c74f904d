/** Whether this request is one of those that a fault meets. By chance: a pattern would meet the same callers each time. */
export function isMet(percent: number): boolean {
  return Math.random() * 100 < percent
}
