import { expect, test } from 'vitest'
import { violations } from './import-rules.ts'
import { repositoryFiles } from './sources.ts'

test('every import in the repository goes the one way', () => {
  const files = [...repositoryFiles('.ts'), ...repositoryFiles('.tsx')]

  expect(files.length).toBeGreaterThan(100)
  expect(violations(files)).toEqual([])
})

test.each([
  ['services/cart/src/app.ts', "import { reserve } from '@bulkhead/catalog/domain'", 'no service imports another'],
  [
    'services/cart/src/app.ts',
    "import { reserve } from '../../catalog/src/domain/index.ts'",
    'no service imports another',
  ],
  ['services/cart/src/app.ts', "const order = await import('@bulkhead/order/domain')", 'no service imports another'],
  [
    'packages/bus/src/relay.ts',
    "import type { Order } from '@bulkhead/order/domain'",
    'a package imports no service, and not the monolith',
  ],
  ['packages/types/src/index.ts', "export * from '@bulkhead/bus'", 'types imports nothing of ours'],
  [
    'packages/bus/src/relay.ts',
    "import { topology } from '@bulkhead/types/events'",
    'the chassis, the door, the bus and the database know nothing of the store: no events, no topology',
  ],
  [
    'monolith/src/order/place-order.ts',
    "import { insertOrder } from '@bulkhead/order/storage'",
    'of a service the monolith imports only its ./domain',
  ],
  ['monolith/src/order/place-order.ts', "import { newEvent } from '@bulkhead/bus'", 'the monolith uses no bus'],
  [
    'monolith/src/main.ts',
    "import { startEmbeddedPostgres } from '@bulkhead/database/embedded'",
    'what runs in an image uses no test kit and no embedded server',
  ],
  [
    'services/order/src/domain/order.ts',
    "import { sql } from 'kysely'",
    'a domain is pure: it imports itself and types',
  ],
  [
    'services/order/src/domain/order.ts',
    "import { randomUUID } from 'node:crypto'",
    'a domain is pure: it imports itself and types',
  ],
  [
    'services/order/src/domain/order.ts',
    "import { listOrders } from '../storage/orders.ts'",
    'a domain is pure: it imports itself and types',
  ],
  [
    'storefront/src/orders/order-page.tsx',
    "import { order } from '@bulkhead/types'",
    'the storefront imports nothing of ours but types',
  ],
  [
    'storefront/src/orders/order-page.tsx',
    "import type { Order } from '@bulkhead/order/domain'",
    'the storefront imports nothing of ours but types',
  ],
  [
    'storefront/src/api/ask.ts',
    "import { product } from '../../../packages/types/src/http/product.ts'",
    'the storefront imports nothing of ours but types',
  ],
  [
    'services/order/src/main.ts',
    "import { createBroker } from '@bulkhead/bus/embedded'",
    'what runs in an image uses no test kit and no embedded server',
  ],
  [
    'labs/src/main.ts',
    "import { createBroker } from '@bulkhead/bus/embedded'",
    'the labs see the store from outside: of ours they import shoppers, tools and types',
  ],
  [
    'homework/src/stage/ask.ts',
    "import { createBroker } from '@bulkhead/bus/embedded'",
    'the homework sees a submission and the store from outside: of ours it imports shoppers, tools and types',
  ],
  [
    'packages/shoppers/src/shopper.ts',
    "import { createServiceApp } from '@bulkhead/service'",
    'shoppers come to the door, whoever keeps it: of ours they import types alone',
  ],
  [
    'services/order/src/main.ts',
    "import { log } from '../../../tools/src/start/log.ts'",
    'a relative import stays in its workspace',
  ],
])('in %s, %s is caught', (path, text, rule) => {
  expect(violations([{ path, text }])).toContainEqual({ path, imports: expect.any(String), rule })
})

test('what is allowed is not caught', () => {
  const allowed = [
    {
      path: 'services/order/src/domain/order.ts',
      text: "import type { Address } from '@bulkhead/types'\nimport { OrderNotFound } from './errors.ts'",
    },
    {
      path: 'services/order/src/main.ts',
      text: "import { connectBus } from '@bulkhead/bus'\nimport { migrations } from '../migrations/index.ts'",
    },
    { path: 'monolith/src/order/place-order.ts', text: "import { newOrder } from '@bulkhead/order/domain'" },
    { path: 'storefront/src/orders/steps.ts', text: "import type { Order } from '@bulkhead/types'" },
    { path: 'packages/bus/src/relay.ts', text: "import { isUnavailable } from '@bulkhead/database'" },
  ]

  expect(violations(allowed)).toEqual([])
})
