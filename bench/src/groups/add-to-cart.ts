import { productList } from '@bulkhead/types'
import type { Contender } from '../rounds.ts'
import { askStore } from '../store/ask-store.ts'
import { openMonolith } from '../store/open-monolith.ts'
import type { Group, Workbench } from './group.ts'

/** Enough that nobody's cart is wanted twice at once. */
const shoppers = 500

export const addToCart: Group = {
  name: 'cart add',
  contenders: ['cartAdd', 'monolithCartAdd'],
  open: async (workbench) => {
    const monolith = await openMonolith(workbench.folder)
    try {
      const contenders = [
        await addingTo(workbench.store.origin, 'cartAdd', workbench),
        await addingTo(monolith.origin, 'monolithCartAdd', workbench),
      ]
      return { contenders, close: monolith.close }
    } catch (error) {
      await monolith.close()
      throw error
    }
  },
}

async function addingTo(origin: string, id: Contender['id'], { generator, seconds }: Workbench): Promise<Contender> {
  const { body } = await askStore(origin, { method: 'GET', path: '/api/products' })
  const products = productList.parse(JSON.parse(body.toString())).items.map((product) => product.id)
  await generator.run({ kind: 'welcome', origin, shoppers })
  return { id, measure: () => generator.rate({ kind: 'set-items', origin, products, seconds }) }
}
