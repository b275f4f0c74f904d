import { type ProductList, productList } from '@bulkhead/types'

export interface CatalogSource {
  readonly catalogUrl: string
  /** How long one page may take, headers and body. */
  readonly pageDeadlineMs: number
  readonly signal: AbortSignal
}

/**
 * Reads all products, a page at a time. A product that changes meanwhile may be missed or come twice; its
 * `product.changed` makes up for that.
 * @throws when a page doesn't come, whole and well-formed, within its deadline
 */
export async function* readCatalog(source: CatalogSource): AsyncGenerator<ProductList['items']> {
  let cursor: string | undefined
  do {
    const page = await readPage(pageUrl(source.catalogUrl, cursor), source)
    yield page.items
    cursor = page.nextCursor
  } while (cursor !== undefined)
}

function pageUrl(catalogUrl: string, cursor: string | undefined): URL {
  const url = new URL('products', catalogUrl.endsWith('/') ? catalogUrl : `${catalogUrl}/`)
  url.searchParams.set('limit', '100')
  if (cursor !== undefined) url.searchParams.set('cursor', cursor)
  return url
}

async function readPage(url: URL, { pageDeadlineMs, signal }: CatalogSource): Promise<ProductList> {
  // Loaded only here: it is dear, and needed once in the life of a database.
  const { request } = await import('undici')
  const tooLate = AbortSignal.timeout(pageDeadlineMs)
  const { statusCode, body } = await request(url, { signal: AbortSignal.any([signal, tooLate]) })
  if (statusCode === 200) return productList.parse(await body.json())
  await body.dump()
  throw new Error(`The catalog answered ${statusCode}.`)
}
