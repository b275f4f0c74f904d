/** A subscriber's own queue bears its name. */
export function deadLettersOf(subscriber: string): string {
  return `${subscriber}.dead-letters`
}

export function delayQueueOf(subscriber: string, delayMs: number): string {
  return `${subscriber}.retry.${delayMs}`
}
