import { setTimeout as delay } from 'node:timers/promises'
import type { Upstream } from '../upstream/upstream.ts'
import type { CatalogMemory } from './catalog-memory.ts'

const frontPage = ['/products', '/categories']
const firstDelayMs = 100
const longestDelayMs = 2_000

/** Fetches the front page until it worked once, so that it is there even if catalog dies before its first visitor. */
export async function rememberFrontPage(
  memory: CatalogMemory,
  catalog: Upstream,
  stopping: AbortSignal,
): Promise<void> {
  let delayMs = firstDelayMs
  while (!stopping.aborted && !(await fetched(memory, catalog))) {
    await delay(delayMs, undefined, { signal: stopping, ref: false }).catch(() => undefined)
    delayMs = Math.min(delayMs * 2, longestDelayMs)
  }
}

async function fetched(memory: CatalogMemory, catalog: Upstream): Promise<boolean> {
  const headers = { accept: 'application/json' }
  const ask = (path: string) => memory.answerOrRecall(path, () => catalog.send({ method: 'GET', path, headers }))
  const answers = await Promise.all(frontPage.map((path) => ask(path).catch(() => undefined)))
  return answers.every((answer) => answer?.status === 200)
}
