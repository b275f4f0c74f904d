import { type Fault, Refused, refusal, type Target, targetsIn, type Where } from '@bulkhead/tools'

/** A fault of a target: one row of the matrix. */
export interface Cell {
  readonly target: Target
  readonly fault: Fault
}

const ofServices: readonly Fault[] = ['stop', 'crash', 'hang', 'slow', 'errors', 'partition']
const ofOthers: readonly Fault[] = ['stop', 'hang']

/** Those that the store's main claim is about; the gateway is one door and one fate, which is no claim. */
const mainFaults: Readonly<Record<Target, readonly Fault[]>> = {
  catalog: ofServices,
  cart: ofServices,
  order: ofServices,
  gateway: [],
  rabbitmq: ofOthers,
  'catalog-db': ofOthers,
  'cart-db': ofOthers,
  'order-db': ofOthers,
  monolith: ['stop', 'partition'],
  'monolith-db': ofOthers,
}

/**
 * The faults to make, those that make sense where the store runs. What is named by service and by fault is made even if
 * it is not one of the main ones.
 * @throws Refused when nothing is left
 */
export function chooseCells(targets: readonly Target[], faults: readonly Fault[], where: Where): readonly Cell[] {
  if (faults.includes('poison')) {
    throw new Refused(
      'poison hurts no journey, which is its point: npm run break cart poison, and npm run dead-letters.',
    )
  }
  const wanted = (targets.length > 0 ? targets : targetsIn(where.architecture)).flatMap((target) => {
    const main = mainFaults[target]
    const own = faults.length > 0 ? faults.filter((fault) => targets.length > 0 || main.includes(fault)) : main
    return own.map((fault) => ({ target, fault }))
  })
  const possible = wanted.filter(({ target, fault }) => refusal(fault, target, where) === undefined)
  if (possible.length > 0) return possible
  const why = wanted.flatMap(({ target, fault }) => refusal(fault, target, where) ?? [])
  throw new Refused(why[0] ?? 'None of these faults is measured unless its service is named too.')
}
