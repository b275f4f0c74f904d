import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '@bulkhead/service'
import { isSnapshotTaken, learnProducts, rememberSnapshot } from '../storage/products.ts'
import type { CartDatabase } from '../storage/tables.ts'
import { readCatalog } from './read-catalog.ts'

export interface SnapshotOptions {
  readonly db: CartDatabase
  readonly catalogUrl: string
  readonly logger: Logger
  readonly signal: AbortSignal
  /** 2,000 if left out. */
  readonly pageDeadlineMs?: number
}

/**
 * Reads names and prices from the catalog, once in the life of this database; from then on events keep them up to date.
 * Tries again, at growing intervals of up to two seconds, until it is done or `signal` aborts. Two replicas may do it at
 * once: a product only ever gives way to its newer version.
 */
export async function takeSnapshot(options: SnapshotOptions): Promise<void> {
  const { logger, signal } = options
  let waitMs = 100
  while (!signal.aborted) {
    try {
      return await takeOnce(options)
    } catch (error) {
      if (signal.aborted) return
      logger.warn({ err: error, waitMs }, 'the catalog could not be read yet')
    }
    await delay(waitMs, undefined, { signal }).catch(() => undefined)
    waitMs = Math.min(waitMs * 2, 2_000)
  }
}

async function takeOnce(options: SnapshotOptions): Promise<void> {
  const { db, catalogUrl, logger, signal, pageDeadlineMs = 2_000 } = options
  if (await isSnapshotTaken(db)) return
  for await (const products of readCatalog({ catalogUrl, pageDeadlineMs, signal })) {
    await learnProducts(
      db,
      products.map(({ id, ...told }) => ({ productId: id, ...told })),
    )
  }
  await rememberSnapshot(db)
  logger.info('names and prices are known')
}
