import { setTimeout as delay } from 'node:timers/promises'

/**
 * Asks again until `attempt` stops throwing, and returns what it returns. For what is true soon, not at once.
 * @throws the last error, when it still throws after `withinMs`
 */
export async function eventually<Result>(attempt: () => Promise<Result> | Result, withinMs = 10_000): Promise<Result> {
  const deadline = performance.now() + withinMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await delay(10)
    }
  }
}
