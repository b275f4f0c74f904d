import { beforeEach, expect, test } from 'vitest'
import type { Answer } from '../upstream/answer.ts'
import { type CatalogMemory, createCatalogMemory } from './catalog-memory.ts'

let memory: CatalogMemory
beforeEach(() => {
  memory = createCatalogMemory()
})

/** Catalog answers with what it was asked. */
async function ask(path: string): Promise<string> {
  const answer: Answer = { status: 200, headers: {}, body: Buffer.from(path) }
  const { body } = await memory.answerOrRecall(path, async () => answer)
  return body.toString()
}

function askInVain(path: string): Promise<Answer> {
  return memory.answerOrRecall(path, () => Promise.reject(new Error('catalog is away')))
}

test('shoppers who search at once, some with a question mark more, each see what they searched for', async () => {
  const searches = [
    '/products?query=rope?zzz',
    '/products?query=rope',
    '/products?query=rope?',
    '/products??query=rope',
  ]

  expect(await Promise.all(searches.map(ask))).toEqual(searches)
})

test('what was found for a search with a question mark is not remembered for another', async () => {
  await ask('/products?query=rope?zzz')

  await expect(askInVain('/products?query=rope')).rejects.toThrow('catalog is away')
  expect((await askInVain('/products?query=rope?zzz')).body.toString()).toBe('/products?query=rope?zzz')
})
