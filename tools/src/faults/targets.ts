/** What can be broken, and of which kind it is. */
export const targets = {
  catalog: 'service',
  cart: 'service',
  order: 'service',
  gateway: 'gateway',
  rabbitmq: 'broker',
  'catalog-db': 'database',
  'cart-db': 'database',
  'order-db': 'database',
} as const

export type Target = keyof typeof targets
export type TargetKind = (typeof targets)[Target]

/** Those that have the fault switch. */
export const switched = ['catalog', 'cart', 'order', 'gateway'] as const
export type SwitchedTarget = (typeof switched)[number]

/** Those that have a queue. */
export const queued = ['catalog', 'cart', 'order'] as const
export type QueuedTarget = (typeof queued)[number]

export function isTarget(name: string): name is Target {
  return Object.hasOwn(targets, name)
}

export function isSwitched(target: Target): target is SwitchedTarget {
  return switched.some((name) => name === target)
}

export function isQueued(target: Target): target is QueuedTarget {
  return queued.some((name) => name === target)
}

export const targetNames = Object.keys(targets).filter(isTarget)
