import type { Status } from '@bulkhead/types'

export type Architecture = Status['architecture']

/** What can be broken, and of which kind it is: services, or a monolith and its modules. */
const targets = {
  catalog: { microservices: 'service', monolith: 'module' },
  cart: { microservices: 'service', monolith: 'module' },
  order: { microservices: 'service', monolith: 'module' },
  gateway: { microservices: 'gateway' },
  rabbitmq: { microservices: 'broker' },
  'catalog-db': { microservices: 'database' },
  'cart-db': { microservices: 'database' },
  'order-db': { microservices: 'database' },
  monolith: { monolith: 'monolith' },
  'monolith-db': { monolith: 'database' },
} as const

export type Target = keyof typeof targets
export type TargetKind = 'service' | 'module' | 'gateway' | 'monolith' | 'broker' | 'database'

/** Those that have the fault switch. */
const switched = ['catalog', 'cart', 'order', 'gateway', 'monolith'] as const
export type SwitchedTarget = (typeof switched)[number]

/** Those that have a queue, where there is a bus. */
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

/** Of any store. */
export const targetNames = Object.keys(targets).filter(isTarget)

/** None where a store of this architecture has no such thing. */
export function kindOf(target: Target, architecture: Architecture): TargetKind | undefined {
  const kinds: Partial<Record<Architecture, TargetKind>> = targets[target]
  return kinds[architecture]
}

/** What a store of this architecture has. */
export function targetsIn(architecture: Architecture): Target[] {
  return targetNames.filter((target) => kindOf(target, architecture) !== undefined)
}

/** The container or process that a target is: a module has none of its own. */
export function processOf(target: Target, architecture: Architecture): Target {
  return kindOf(target, architecture) === 'module' ? 'monolith' : target
}

/** What the public door runs in. */
export function doorOf(architecture: Architecture): 'gateway' | 'monolith' {
  return architecture === 'monolith' ? 'monolith' : 'gateway'
}
