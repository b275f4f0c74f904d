import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { productList } from '@bulkhead/types'
import { connections } from '../load/job.ts'
import { NotMeasured } from '../not-measured.ts'
import { askStore } from '../store/ask-store.ts'
import type { Workbench } from './group.ts'

/** The store's first page, as everyone who is held against it answers it. */
export interface FrontPage {
  /** A file with its bytes. */
  readonly file: string
  /** Asks `origin` for it again and again. @returns how often a second */
  measure(origin: string, from: 'memory' | 'service'): Promise<number>
  /** The same, asked for by each connection in words of its own. */
  measureApart(origin: string): Promise<number>
}

const path = '/api/products'
const productsOnPage = 24
/** Spaces to search for find everything: the same page, and to the gateway another question each. */
const apart = Array.from({ length: connections }, (_, number) => `${path}?query=${'%20'.repeat(number + 1)}`)

export async function readFrontPage({ store, generator, seconds, folder }: Workbench): Promise<FrontPage> {
  const { body } = await askStore(store.origin, { method: 'GET', path })
  const { items } = productList.parse(JSON.parse(body.toString()))
  if (items.length !== productsOnPage) throw new NotMeasured(`the front page has ${items.length} products`)
  const file = join(folder, 'front-page.json')
  writeFileSync(file, body)
  const get = { kind: 'get', seconds, bytes: body.length } as const
  return {
    file,
    measure: (origin, from) => generator.rate({ ...get, origin, paths: [path], stale: from === 'memory' }),
    measureApart: (origin) => generator.rate({ ...get, origin, paths: apart, stale: false }),
  }
}
