import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { productList } from '@bulkhead/types'
import type { Outcome } from '../load/job.ts'
import { NotMeasured } from '../not-measured.ts'
import { askStore } from '../store/ask-store.ts'
import type { Workbench } from './group.ts'

/** The store's first page, as everyone who is held against it answers it. */
export interface FrontPage {
  /** A file with its bytes. */
  readonly file: string
  /** Asks `origin` for it again and again. */
  measure(origin: string, from: 'memory' | 'service'): Promise<Outcome>
}

const path = '/api/products'
const productsOnPage = 24

export async function readFrontPage({ store, generator, seconds, folder }: Workbench): Promise<FrontPage> {
  const { body } = await askStore(store.origin, { method: 'GET', path })
  const { items } = productList.parse(JSON.parse(body.toString()))
  if (items.length !== productsOnPage) throw new NotMeasured(`the front page has ${items.length} products`)
  const file = join(folder, 'front-page.json')
  writeFileSync(file, body)
  return {
    file,
    measure: (origin, from) =>
      generator.run({ kind: 'get', origin, path, seconds, bytes: body.length, stale: from === 'memory' }),
  }
}
