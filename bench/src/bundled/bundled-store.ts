import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import type { MeasuredStore } from '../store/open-store.ts'
import { bundleCompiled, compileCache } from './bundle.ts'
import type { BundledProcess } from './bundled-process.ts'
import { startBundled } from './bundled-process.ts'

/** Starts the four services' bundles, all at once. */
export type StartBundles = () => readonly BundledProcess[]

export interface BundledStoreOptions {
  readonly databases: MeasuredStore['databases']
  readonly amqpUrl: string
  /** For keys and fault files. */
  readonly folder: string
}

/** As `compose.yaml` starts them: their settings, their heap limits, the lab on; compiled ahead, as their images are. */
export async function bundleServices({ databases, amqpUrl, folder }: BundledStoreOptions): Promise<StartBundles> {
  const names = ['gateway', 'catalog', 'cart', 'order'] as const
  const bundles = await Promise.all(names.map((name) => bundleCompiled(`services/${name}`)))
  const ports = await Promise.all([...names, 'internal'].map(() => freePort()))
  const [gateway = 0, catalog = 0, cart = 0, order = 0, internal = 0] = ports
  const addressOf = (port: number) => `http://127.0.0.1:${port}`
  const keys = join(folder, 'bundled-keys')
  mkdirSync(keys)

  const everywhere = {
    NODE_ENV: 'production',
    ...compileCache,
    NODE_OPTIONS: '--max-old-space-size=64 --max-semi-space-size=4',
    LAB: 'on',
    AMQP_URL: amqpUrl,
    SESSION_PUBLIC_KEY_FILE: join(keys, 'session.public.jwk'),
    CATALOG_URL: addressOf(catalog),
  }
  const own = {
    gateway: {
      PORT: String(gateway),
      INTERNAL_PORT: String(internal),
      CART_URL: addressOf(cart),
      ORDER_URL: addressOf(order),
      KEYS_FOLDER: keys,
      STOREFRONT_FOLDER: 'storefront',
      DOCS_FOLDER: 'docs',
    },
    catalog: { PORT: String(catalog), DATABASE_URL: databases.catalog },
    cart: { PORT: String(cart), DATABASE_URL: databases.cart },
    order: { PORT: String(order), DATABASE_URL: databases.order },
  }

  return () =>
    names.map((name, index) => {
      const faultFile = join(folder, `bundled-fault-${name}.json`)
      return startBundled(bundles[index] ?? '', { ...everywhere, FAULT_FILE: faultFile, ...own[name] })
    })
}
