import { productList } from '@bulkhead/types'
import { askStore } from './ask-store.ts'
import type { MeasuredStore } from './open-store.ts'

const plenty = 1_000_000

/** Gives the front page's products more stock than is bought. @returns their ids */
export async function fillShelves({
  origin,
  staffToken,
}: Pick<MeasuredStore, 'origin' | 'staffToken'>): Promise<string[]> {
  const signedIn = await askStore(origin, { method: 'POST', path: '/api/staff/session', json: { token: staffToken } })
  const [cookie = ''] = [signedIn.headers['set-cookie'] ?? ''].flat().map((given) => given.split(';')[0] ?? '')
  const { body } = await askStore(origin, { method: 'GET', path: '/api/products' })
  const ids = productList.parse(JSON.parse(body.toString())).items.map(({ id }) => id)
  for (const id of ids) {
    await askStore(origin, { method: 'PUT', path: `/api/products/${id}/stock`, json: { available: plenty }, cookie })
  }
  return ids
}
