import type { Call, Shopper } from '@bulkhead/shoppers'
import { Refused, type RunningStore } from '@bulkhead/tools'
import { type Product, product, productList } from '@bulkhead/types'

/** The one product that is bought, whose stock is counted before and after. */
export interface Shelf {
  readonly sold: Product
  /** The others, to be looked at. */
  readonly others: readonly Product[]
  available(): Promise<number>
  /** Gives it the stock that it had, if the store takes that: what was measured is worth more. */
  putBack(): Promise<void>
}

const plenty = 1_000_000

/** Fills the shelf with more than anyone can buy. `clerk` is signed in as staff. @throws Refused */
export async function fillShelf(
  store: Pick<RunningStore, 'staffToken'>,
  clerk: Shopper,
  token: string | undefined,
): Promise<Shelf> {
  const staffToken = token || (await store.staffToken())
  if (!staffToken) throw new Refused('The staff token can’t be had: set STAFF_TOKEN.')
  await answered(clerk, { method: 'POST', path: '/api/staff/session', json: { token: staffToken } })
  const { items } = productList.parse(await answered(clerk, { method: 'GET', path: '/api/products' }))
  const [sold, ...others] = items
  if (!sold || others.length === 0) throw new Refused('The store has too few products to buy.')

  async function setStock(available: number): Promise<void> {
    await answered(clerk, { method: 'PUT', path: `/api/products/${sold?.id}/stock`, json: { available } })
  }

  await setStock(plenty)
  return {
    sold,
    others,
    available: async () =>
      product.parse(await answered(clerk, { method: 'GET', path: `/api/products/${sold.id}` })).available,
    putBack: () =>
      setStock(sold.available).catch(({ message }) => console.error(`The stock was not put back. ${message}`)),
  }
}

/** @throws Refused with the store's own words */
async function answered(clerk: Shopper, call: Call): Promise<unknown> {
  const answer = await clerk.ask(call)
  if (!answer || answer.status >= 300 || answer.stale) {
    throw new Refused(
      `${call.method} ${call.path} was answered ${answer?.stale ? 'from memory' : (answer?.status ?? 'by nobody')}.`,
    )
  }
  return answer.text === '' ? undefined : JSON.parse(answer.text)
}
