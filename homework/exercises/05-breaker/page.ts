import { z } from 'zod'
import { hold, NotHeld } from '../../src/exercise/not-held.ts'
import type { Answer } from '../../src/stage/index.ts'
import type { Product } from './upstream.ts'

/** What came of asking for the home page. */
export interface Page {
  /** In words. */
  readonly seen: string
  /** Infinite where nothing came. */
  readonly ms: number
  /** What it says, where it is one. */
  readonly home?: Home
}

const home = z.object({ recommended: z.array(z.object({ id: z.string() })), degraded: z.boolean() })
type Home = z.infer<typeof home>

/** By id, as start/src/best-sellers.ts has them. */
const bestSellers = ['lantern', 'rope', 'bell']
const longestSeen = 200

export async function pageOf(asked: Promise<Answer>): Promise<Page> {
  try {
    const { status, body, text, ms } = await asked
    const read = home.safeParse(body)
    if (status !== 200 || !read.success) return { seen: `status ${status} with ${text.slice(0, longestSeen)}`, ms }
    const ids = idsOf(read.data.recommended)
    return { seen: `200 with "degraded": ${read.data.degraded} and ${ids || 'nothing'}`, ms, home: read.data }
  } catch (error) {
    if (!(error instanceof NotHeld)) throw error
    return { seen: error.message, ms: Number.POSITIVE_INFINITY }
  }
}

/** @throws NotHeld, in words that begin with `when` */
export function holdFallback(page: Page, when: string): void {
  holdHome(page, { degraded: true, recommended: bestSellers, as: 'the best-sellers', when })
}

/** Of a visitor for whom there is nothing better, while all is well. @throws NotHeld, in words that begin with `when` */
export function holdBestSellers(page: Page, when: string): void {
  holdHome(page, { degraded: false, recommended: bestSellers, as: 'the best-sellers', when })
}

/** @throws NotHeld, in words that begin with `when` */
export function holdLive(page: Page, recommended: readonly Product[], when: string): void {
  const ids = recommended.map(({ id }) => id)
  holdHome(page, { degraded: false, recommended: ids, as: `what the upstream recommends, ${ids.join(', ')}`, when })
}

export function isLive({ home }: Page, recommended: readonly Product[]): boolean {
  return home !== undefined && !home.degraded && idsOf(home.recommended) === idsOf(recommended)
}

interface Expected {
  readonly degraded: boolean
  readonly recommended: readonly string[]
  readonly as: string
  readonly when: string
}

function holdHome({ home, seen }: Page, { degraded, recommended, as, when }: Expected): void {
  const right = home !== undefined && home.degraded === degraded && idsOf(home.recommended) === recommended.join(', ')
  hold(right, `${when}, the page must be 200 with "degraded": ${degraded} and ${as}. Seen: ${seen}.`)
}

function idsOf(products: readonly { readonly id: string }[]): string {
  return products.map(({ id }) => id).join(', ')
}
