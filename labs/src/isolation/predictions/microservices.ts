import type { Fault, Target } from '@bulkhead/tools'
import { allWellBut, nothingWorks, type Prediction } from './prediction.ts'

/** What is lost with each part, whatever way it is lost. A database takes its own service along, and nobody else. */
const withoutCatalog = allWellBut({ browse: 'degraded', 'product page': 'degraded', 'order confirmed': 'degraded' })
const withoutCart = allWellBut({ cart: 'failed', 'checkout accepted': 'failed', 'order confirmed': 'failed' })
const withoutOrder = allWellBut({ 'order confirmed': 'degraded', 'past orders': 'failed' })
const withoutBus = allWellBut({ 'order confirmed': 'degraded' })

const without: Readonly<Partial<Record<Target, Prediction>>> = {
  catalog: withoutCatalog,
  'catalog-db': withoutCatalog,
  cart: withoutCart,
  'cart-db': withoutCart,
  order: withoutOrder,
  'order-db': withoutOrder,
  rabbitmq: withoutBus,
  gateway: nothingWorks,
}

/** Slow or erring HTTP does not keep the catalog from hearing the bus: stock is reserved as ever. */
const catalogAnswersBadly = allWellBut({ browse: 'degraded', 'product page': 'degraded' })

/** The store as services: what each fault must do. */
export function predictForMicroservices(target: Target, fault: Fault): Prediction {
  if (fault === 'poison') return allWellBut({})
  const answersBadly = fault === 'slow' || fault === 'errors'
  if (answersBadly && target === 'catalog') return catalogAnswersBadly
  return without[target] ?? nothingWorks
}
