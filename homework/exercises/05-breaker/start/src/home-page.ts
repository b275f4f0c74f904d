import type { Product, Recommendations } from './recommendations.ts'

export interface HomePage {
  readonly visitor: string
  readonly recommended: readonly Product[]
  /** Whether this is less than the visitor would get if everything worked. */
  readonly degraded: boolean
}

export async function homePage(visitor: string, recommendations: Recommendations): Promise<HomePage> {
  return { visitor, recommended: await recommendations.forVisitor(visitor), degraded: false }
}
