import { createBreaker } from './breaker.ts'
import type { Config } from './config.ts'

export interface Product {
  readonly id: string
  readonly name: string
}

/** What the recommendations service says. */
export interface Recommendations {
  /**
   * Of a visitor whom the service does not know: nothing.
   * @throws when it is not asked just now, or does not answer as agreed within the deadline
   */
  forVisitor(visitor: string): Promise<readonly Product[] | undefined>
}

/** Of what a page may take, it leaves some to the page. */
const deadlineMs = 300
const failuresToOpen = 5

export function createRecommendations({ recommendationsUrl, coolDownMs }: Config): Recommendations {
  const breaker = createBreaker({ failuresToOpen, coolDownMs })
  return {
    forVisitor: (visitor) =>
      breaker.run(() => ask(`${recommendationsUrl}/recommendations/${encodeURIComponent(visitor)}`)),
  }
}

async function ask(url: string): Promise<readonly Product[] | undefined> {
  const response = await fetch(url, { signal: AbortSignal.timeout(deadlineMs) })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`the recommendations service answered ${response.status}`)
  const { items } = (await response.json()) as { readonly items?: readonly Product[] }
  if (!items) throw new Error('the recommendations service answered something else')
  return items
}
