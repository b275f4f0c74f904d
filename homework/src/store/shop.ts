import { welcomeShoppers } from '@bulkhead/shoppers'
import { type Product, productList } from '@bulkhead/types'
import { shuffled } from '../exercise/chance.ts'
import { type Customer, createCustomer, saying } from './customer.ts'

/** The store as a check shops in it. */
export interface Shop {
  /** Someone who was never here before. */
  readonly newcomer: () => Customer
  /** Someone of the staff. */
  readonly signIn: (staffToken: string) => Promise<Staff>
  /** All that is sold, in the order that the seed decides. */
  readonly products: (random: () => number) => Promise<readonly Product[]>
  readonly close: () => Promise<void>
}

export interface Staff {
  readonly setStock: (productId: string, available: number) => Promise<void>
  readonly setPrice: (productId: string, priceCents: number) => Promise<void>
}

export function openShop(address: string): Shop {
  const shoppers = welcomeShoppers(address)
  const newcomer = () => createCustomer(shoppers.newcomer())

  return {
    newcomer,
    signIn: async (token) => {
      const someone = newcomer()
      const change = async (path: string, json: unknown, { method, status }: Change) => {
        const reply = await someone.insist({ method, path, json })
        if (reply.status !== status) throw new Error(`The store answered ${method} ${path} with ${saying(reply)}`)
      }
      await change('/api/staff/session', { token }, { method: 'POST', status: 204 })
      return {
        setStock: (id, available) => change(`/api/products/${id}/stock`, { available }, { method: 'PUT', status: 200 }),
        setPrice: (id, priceCents) => change(`/api/products/${id}`, { priceCents }, { method: 'PATCH', status: 200 }),
      }
    },
    products: async (random) => {
      const { body } = await newcomer().insist({ method: 'GET', path: '/api/products?limit=100' })
      return shuffled(random, productList.parse(body).items)
    },
    close: () => shoppers.leave(),
  }
}

interface Change {
  readonly method: 'POST' | 'PUT' | 'PATCH'
  readonly status: number
}
