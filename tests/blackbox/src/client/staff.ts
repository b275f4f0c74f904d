import { type DeadLetterList, deadLetterList, type Product, type ProductChange, product } from '@bulkhead/types'
import { expect, inject } from 'vitest'
import '../provided.ts'
import { type Visitor, visitor } from './visitor.ts'

/** A visitor who signed in at the staff door. */
export interface Staff extends Visitor {
  setStock(product: Pick<Product, 'id'>, available: number): Promise<Product>
  change(product: Pick<Product, 'id'>, change: ProductChange): Promise<Product>
  deadLetters(): Promise<DeadLetterList>
}

export async function staff(): Promise<Staff> {
  const self = visitor()
  const { status } = await self.send({
    method: 'POST',
    path: '/api/staff/session',
    json: { token: inject('staffToken') },
  })
  expect(status, 'signing in as staff').toBe(204)

  async function asked(method: string, path: string, json?: unknown): Promise<unknown> {
    const answer = await self.send({ method, path, json })
    expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }

  return {
    ...self,
    setStock: async ({ id }, available) =>
      product.parse(await asked('PUT', `/api/products/${id}/stock`, { available })),
    change: async ({ id }, change) => product.parse(await asked('PATCH', `/api/products/${id}`, change)),
    deadLetters: async () => deadLetterList.parse(await asked('GET', '/api/dead-letters')),
  }
}
