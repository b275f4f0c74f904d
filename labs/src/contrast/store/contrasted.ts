import type { Architecture } from '@bulkhead/tools'

/** A store as it is built and started for the contrast alone: no store that somebody uses is touched. */
export interface Contrasted {
  readonly architecture: Architecture
  readonly file: string
  readonly project: string
  /** What is public. */
  readonly door: string
  /** Its port on this machine. */
  readonly port: string
  /** Where the door itself is scaled: a port for each copy, the first among them. */
  readonly portsOfCopies?: string
  /** What is scaled: the part that is wanted more of, or all that it is in. */
  readonly scaled: string
  readonly databases: readonly string[]
  readonly broker?: string
  /** What is built here, and the folders that it is made of. */
  readonly deployables: Readonly<Record<string, readonly string[]>>
}

export const contrasted: readonly Contrasted[] = [
  {
    architecture: 'microservices',
    file: 'compose.yaml',
    project: 'bulkhead-contrast',
    door: 'gateway',
    port: '18180',
    scaled: 'catalog',
    databases: ['catalog-db', 'cart-db', 'order-db'],
    broker: 'rabbitmq',
    deployables: {
      gateway: ['services/gateway'],
      catalog: ['services/catalog'],
      cart: ['services/cart'],
      order: ['services/order'],
    },
  },
  {
    architecture: 'monolith',
    file: 'compose.monolith.yaml',
    project: 'bulkhead-contrast-monolith',
    door: 'monolith',
    port: '18190',
    portsOfCopies: '18190-18192',
    scaled: 'monolith',
    databases: ['monolith-db'],
    deployables: {
      monolith: ['monolith', 'services/catalog/src/domain', 'services/cart/src/domain', 'services/order/src/domain'],
    },
  },
]
