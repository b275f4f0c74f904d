/** Does all of it, so many at a time. It ends once all that was begun has ended. @throws what the first of them threw */
export async function atOnce<Item, Result>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const waiting = [...items.entries()]
  const results: Result[] = []
  const failures: unknown[] = []

  async function take(): Promise<void> {
    for (let next = waiting.shift(); next && failures.length === 0; next = waiting.shift()) {
      const [index, item] = next
      try {
        results[index] = await work(item)
      } catch (error) {
        failures.push(error)
      }
    }
  }

  await Promise.all(Array.from({ length: most }, take))
  if (failures.length > 0) throw failures[0]
  return results
}
