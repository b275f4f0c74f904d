import { bestSellers } from './best-sellers.ts'
import type { Product, Recommendations } from './recommendations.ts'

export interface HomePage {
  readonly visitor: string
  readonly recommended: readonly Product[]
  /** Whether this is less than the visitor would get if everything worked. */
  readonly degraded: boolean
}

export async function homePage(visitor: string, recommendations: Recommendations): Promise<HomePage> {
  try {
    const known = await recommendations.forVisitor(visitor)
    return { visitor, recommended: known ?? bestSellers, degraded: false }
  } catch {
    return { visitor, recommended: bestSellers, degraded: true }
  }
}
