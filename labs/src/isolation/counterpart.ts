import { refusal, type Target, type Where } from '@bulkhead/tools'
import type { Cell } from './choose-cells.ts'

/** What each part of the services is in: a module has no process of its own, nor a database. */
const heldBy: Readonly<Partial<Record<Target, Target>>> = {
  catalog: 'monolith',
  cart: 'monolith',
  order: 'monolith',
  gateway: 'monolith',
  'catalog-db': 'monolith-db',
  'cart-db': 'monolith-db',
  'order-db': 'monolith-db',
}

/** The same fault in the monolith: of the module, or else of what that is in. None where it has no such thing. */
export function counterpartOf({ target, fault }: Cell, monolith: Where): Cell | undefined {
  const places = [target, heldBy[target]].filter((place) => place !== undefined)
  const place = places.find((one) => refusal(fault, one, monolith) === undefined)
  return place && { target: place, fault }
}
