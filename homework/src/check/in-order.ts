import type { Check } from '../exercise/exercise.ts'

/**
 * The checks, or those that are wanted with all that they come after: each after what it comes after, and else as they are listed.
 * @throws Error when one comes after what there is not, or after itself
 */
export function inOrder<Site>(checks: readonly Check<Site>[], wanted?: readonly string[]): readonly Check<Site>[] {
  const known = new Map(checks.map((check) => [check.id, check]))
  const ordered = new Set<Check<Site>>()

  function put(id: string, above: readonly string[]): void {
    const check = known.get(id)
    if (!check) throw new Error(`${above.at(-1) ?? 'Somebody'} comes after “${id}”, which is no check`)
    if (above.includes(id)) throw new Error(`${[...above, id].join(' comes after ')}: none of them could be first`)
    if (ordered.has(check)) return
    for (const before of check.after) put(before, [...above, id])
    ordered.add(check)
  }

  for (const id of wanted ?? known.keys()) put(id, [])
  return [...ordered]
}
