import type { Architecture } from '@bulkhead/tools'

/** One line of the contrast: what is measured of both stores, and what is said of it in lectures. */
export interface Row {
  readonly group: string
  readonly what: string
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | '/s' | ''
  readonly better: 'less' | 'more'
  /** Which of them is said to do better here. None where nothing is said. */
  readonly saidOf?: Architecture
}

const simpler = { better: 'less', saidOf: 'monolith' } as const
const smaller = { better: 'less', saidOf: 'microservices' } as const
const quicker = { better: 'more', saidOf: 'monolith' } as const

/** Those that speak against microservices stand beside those that speak for them. */
export const rows = {
  startSeconds: { group: 'Start', what: 'from nothing to ready, images built', unit: 's', ...simpler },
  rebuiltImages: { group: 'One line of the catalog changes', what: 'images rebuilt', unit: '', better: 'less' },
  newLayers: { group: 'One line of the catalog changes', what: 'bytes of new layers', unit: 'kB', ...smaller },
  restarted: { group: 'One line of the catalog changes', what: 'containers restarted', unit: '', better: 'less' },
  failedRequests: {
    group: 'One line of the catalog changes',
    what: 'shoppers turned away while it was rolled out',
    unit: '',
    ...smaller,
  },
  failedElsewhere: {
    group: 'One line of the catalog changes',
    what: 'of these, who wanted nothing of the catalog',
    unit: '',
    ...smaller,
  },
  releaseSeconds: {
    group: 'One line of the catalog changes',
    what: 'from the change to its being served',
    unit: 's',
    better: 'less',
  },
  idleMemory: { group: 'Memory', what: 'idle, as Docker counts it', unit: 'MB', ...simpler },
  idlePss: { group: 'Memory', what: 'idle, what is shared counted once (PSS)', unit: 'MB', ...simpler },
  busyMemory: { group: 'Memory', what: 'under load, as Docker counts it', unit: 'MB', ...simpler },
  busyPss: { group: 'Memory', what: 'under load, PSS', unit: 'MB', ...simpler },
  images: { group: 'Parts', what: 'images', unit: '', ...simpler },
  containers: { group: 'Parts', what: 'containers', unit: '', ...simpler },
  ports: { group: 'Parts', what: 'ports that are published', unit: '', better: 'less' },
  settings: { group: 'Parts', what: 'settings of all containers', unit: '', ...simpler },
  largestLines: { group: 'Parts', what: 'lines of code, the largest deployable', unit: '', ...smaller },
  allLines: { group: 'Parts', what: 'lines of code, all deployables', unit: '', ...simpler },
  browsePerSecond: { group: 'Load', what: 'browse', unit: '/s', better: 'more' },
  browseP50: { group: 'Load', what: 'browse, p50', unit: 'ms', better: 'less' },
  browseP99: { group: 'Load', what: 'browse, p99', unit: 'ms', better: 'less' },
  cartPerSecond: { group: 'Load', what: 'cart', unit: '/s', ...quicker },
  cartP50: { group: 'Load', what: 'cart, p50', unit: 'ms', ...simpler },
  cartP99: { group: 'Load', what: 'cart, p99', unit: 'ms', better: 'less' },
  checkoutPerSecond: { group: 'Load', what: 'purchases: into the cart, and the checkout', unit: '/s', ...quicker },
  checkoutP50: { group: 'Load', what: 'checkout, p50', unit: 'ms', better: 'less' },
  checkoutP99: { group: 'Load', what: 'checkout, p99', unit: 'ms', better: 'less' },
  confirmedPerSecond: { group: 'Load', what: 'orders to confirmed', unit: '/s', ...quicker },
  queries: { group: 'What a checkout costs', what: 'queries, until it is confirmed', unit: '', ...simpler },
  messages: { group: 'What a checkout costs', what: 'messages published', unit: '', ...simpler },
  copyMemory: { group: 'Three of the catalog, or of all', what: 'memory of each copy', unit: 'MB', ...smaller },
  copySeconds: {
    group: 'Three of the catalog, or of all',
    what: 'until both new copies are ready',
    unit: 's',
    better: 'less',
  },
  searchAlone: { group: 'Three of the catalog, or of all', what: 'searches, one copy', unit: '/s', better: 'more' },
  searchScaled: {
    group: 'Three of the catalog, or of all',
    what: 'searches, three copies',
    unit: '/s',
    better: 'more',
  },
} as const satisfies Record<string, Row>

export type RowName = keyof typeof rows

/** What one round measured of one store. What could not be measured is left out. */
export type Figures = Readonly<Partial<Record<RowName, number>>>

export const rowNames = Object.keys(rows).filter((name): name is RowName => Object.hasOwn(rows, name))

export function rowOf(name: RowName): Row {
  return rows[name]
}
