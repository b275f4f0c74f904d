import type { Fault, Target } from '@bulkhead/tools'
import { counterpartOf } from '../../../counterpart.ts'
import type { Architecture, FaultReport, IsolationReport, StoreReport } from '../../report.ts'
import { aReport, aStore } from './a-report.ts'
import { sampleFault } from './sample-fault.ts'

const faultsOfServices = ['stop', 'crash', 'hang', 'slow', 'errors', 'partition'] as const
const inTheSample: readonly (readonly [Target, readonly Fault[]])[] = [
  ['catalog', faultsOfServices],
  ['cart', faultsOfServices],
  ['order', [...faultsOfServices, 'poison']],
  ['catalog-db', ['stop', 'hang']],
  ['cart-db', ['hang']],
  ['order-db', ['hang']],
  ['rabbitmq', ['stop', 'hang']],
  ['gateway', ['hang']],
]

/** Faults as they might turn out, one surprise of each kind among them: for looking at the page, not for testing it. */
export function sampleReport(...architectures: readonly Architecture[]): IsolationReport {
  return aReport({
    finishedAt: '2026-05-04T09:31:40Z',
    stores: architectures.map(sampleStore),
    verdict: 'not as predicted',
    sentence:
      'Of 26 faults, 21 hurt the journeys that were predicted and no others; 4 did not turn out as predicted, and 1 could not be measured.',
  })
}

function sampleStore(architecture: Architecture): StoreReport {
  const where = { mode: 'compose', architecture } as const
  const faults = inTheSample.flatMap(([target, faults]) =>
    faults.flatMap((fault) => {
      const cell = architecture === 'monolith' ? counterpartOf({ target, fault }, where) : { target, fault }
      return cell ? [turnedOut(architecture, cell.target, cell.fault)] : []
    }),
  )
  return aStore({
    architecture,
    faults: [...new Map(faults.map((one) => [`${one.target} ${one.fault}`, one])).values()],
  })
}

function turnedOut(architecture: Architecture, target: Target, fault: Fault): FaultReport {
  const asPredicted = sampleFault({ architecture, target, fault })
  const { promises } = asPredicted
  switch (`${target} ${fault}`) {
    case 'catalog hang':
      return {
        ...sampleFault({ architecture, target, fault, instead: { cart: 'failed' } }),
        verdict: 'not as predicted',
        complaints: ['The cart was to be ok, and failed: 2 of 120 succeeded.'],
      }
    case 'catalog slow':
      return {
        ...asPredicted,
        verdict: 'not as predicted',
        complaints: ['browse was to be degraded throughout, and was for 61 % of those who came.'],
        journeys: asPredicted.journeys.map((row) => (row.journey === 'browse' ? { ...row, asPredicted: false } : row)),
      }
    case 'cart slow':
      return {
        ...asPredicted,
        verdict: 'not measured',
        complaints: ['The store was not steady before: the p95 of past orders was 1.3 s, and the limit is 250 ms.'],
      }
    case 'order crash':
      return {
        ...sampleFault({ architecture, target, fault, instead: { 'past orders': 'ok' } }),
        verdict: 'not as predicted',
        complaints: [
          'Past orders were to fail, and were ok: the fault did not bite.',
          'The store was not well again within 10 s.',
          'Two accepted orders were never confirmed.',
        ],
        healedAfterMs: undefined,
        promises: { ...promises, confirmed: promises.accepted - 2 },
      }
    case 'order poison':
      return {
        ...asPredicted,
        verdict: 'not as predicted',
        complaints: ['3 more items left the stock than were ordered.'],
        promises: { ...promises, stockFound: promises.stockExpected - 3 },
      }
    default:
      return asPredicted
  }
}
