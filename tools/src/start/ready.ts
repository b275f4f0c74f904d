import { setTimeout as delay } from 'node:timers/promises'
import { request } from 'undici'

/**
 * Waits until every page, by name, answers `200`.
 * @throws Error naming those that do not, after `withinMs`
 */
export async function whenReady(pages: Readonly<Record<string, string>>, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs
  const waiting = new Map(Object.entries(pages))
  while (waiting.size > 0) {
    for (const [name, page] of waiting) if (await isReady(page)) waiting.delete(name)
    if (waiting.size === 0) return
    if (performance.now() > deadline)
      throw new Error(`not ready after ${withinMs / 1_000} s: ${[...waiting.keys()].join(', ')}`)
    await delay(50)
  }
}

async function isReady(page: string): Promise<boolean> {
  try {
    const { statusCode, body } = await request(page, { headersTimeout: 1_000, bodyTimeout: 1_000 })
    await body.dump()
    return statusCode === 200
  } catch {
    return false
  }
}
