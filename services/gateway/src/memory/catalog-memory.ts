import { LRUCache } from 'lru-cache'
import type { Answer } from '../upstream/answer.ts'
import { createAskOnceATurn } from './ask-once-a-turn.ts'

/** The last good answers of catalog, so that one can browse while it is away. */
export interface CatalogMemory {
  /**
   * Asks, once for all who want the same at once; a good answer is remembered, and stands in for the next ones that fail,
   * marked with its age.
   */
  answerOrRecall(path: string, ask: () => Promise<Answer>): Promise<Answer>
}

interface Remembered {
  readonly answer: Answer
  readonly at: number
}

const memoryBytes = 16 * 1024 * 1024
const largestAnswerBytes = 1024 * 1024
/** About what an entry takes besides its body and its key. */
const overheadBytes = 500

export function createCatalogMemory(): CatalogMemory {
  const remembered = new LRUCache<string, Remembered>({
    maxSize: memoryBytes,
    maxEntrySize: largestAnswerBytes,
    sizeCalculation: ({ answer }, key) => answer.body.length + key.length + overheadBytes,
  })

  const askOnce = createAskOnceATurn<Answer>()

  function recall(key: string): Answer | undefined {
    const found = remembered.get(key)
    if (!found) return undefined
    const { answer, at } = found
    const ageSeconds = Math.floor((performance.now() - at) / 1_000)
    const headers = { ...answer.headers, 'cache-control': 'no-store', 'store-stale': String(ageSeconds) }
    return { ...answer, headers }
  }

  async function askOrRecall(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await ask()
      if (answer.status === 200) remembered.set(key, { answer, at: performance.now() })
      return answer.status < 500 ? answer : (recall(key) ?? answer)
    } catch (error) {
      const recalled = recall(key)
      if (recalled) return recalled
      throw error
    }
  }

  return {
    answerOrRecall: (path, ask) => {
      const key = keyOf(path)
      return askOnce(key, () => askOrRecall(key, ask))
    },
  }
}

/** The same question asked in another order of words is the same question. A second `?` belongs to its words. */
function keyOf(path: string): string {
  const queryAt = path.indexOf('?')
  const route = queryAt < 0 ? path : path.slice(0, queryAt)
  const normalRoute = route.toLowerCase().replace(/\/$/, '')
  if (queryAt < 0) return normalRoute
  const words = new URLSearchParams(path.slice(queryAt))
  words.sort()
  return `${normalRoute}?${words}`
}
