import type { Config } from './config.ts'

export interface Product {
  readonly id: string
  readonly name: string
}

/** What the recommendations service says. */
export interface Recommendations {
  forVisitor(visitor: string): Promise<readonly Product[]>
}

export function createRecommendations({ recommendationsUrl }: Config): Recommendations {
  return {
    forVisitor: async (visitor) => {
      const response = await fetch(`${recommendationsUrl}/recommendations/${encodeURIComponent(visitor)}`)
      if (!response.ok) throw new Error(`the recommendations service answered ${response.status}`)
      const { items } = (await response.json()) as { readonly items: readonly Product[] }
      return items
    },
  }
}
