import { productList } from '@bulkhead/types'
import { request } from 'undici'
import type { RunningStore } from '../../src/running-store/running-store.ts'

/** Puts enough of the first product on the shelf for every shopper of a test. */
export async function stockUp(store: RunningStore): Promise<void> {
  const products = await request(`${store.address}/api/products`)
  const [product] = productList.parse(await products.body.json()).items
  const session = await send('POST', `${store.address}/api/staff/session`, { token: await store.staffToken() })
  const cookie = [session.headers['set-cookie'] ?? []].flat().join('; ')
  const { statusCode } = await send(
    'PUT',
    `${store.address}/api/products/${product?.id}/stock`,
    { available: 1_000 },
    cookie,
  )
  if (statusCode !== 200) throw new Error(`stocking up was answered ${statusCode}`)
}

async function send(method: 'POST' | 'PUT', url: string, json: unknown, cookie = '') {
  const answer = await request(url, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(json),
  })
  await answer.body.dump()
  return answer
}
