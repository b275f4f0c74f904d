import { Refused } from '../faults/refusal.ts'

/** What was healed, in words, and what could not be. */
export interface Healed {
  readonly healed: readonly string[]
  readonly failed: readonly string[]
}

/** Heals each of them, also when another can't be. */
export async function toEach<Target>(
  targets: readonly Target[],
  heal: (target: Target) => Promise<string | undefined>,
): Promise<Healed> {
  const results = await Promise.allSettled(targets.map(heal))
  const unforeseen = results.find((result) => result.status === 'rejected' && !(result.reason instanceof Refused))
  if (unforeseen?.status === 'rejected') throw unforeseen.reason
  return {
    healed: results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : [])),
    failed: results.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : [])),
  }
}
