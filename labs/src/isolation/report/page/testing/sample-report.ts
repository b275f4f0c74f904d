import type { Fault, Target } from '@bulkhead/tools'
import type { Architecture, FaultReport, IsolationReport } from '../../report.ts'
import { aReport } from './a-report.ts'
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

/** 26 faults as they might turn out, one surprise of each kind among them: for looking at the page, not for testing it. */
export function sampleReport(architecture: Architecture): IsolationReport {
  return aReport({
    architecture,
    finishedAt: '2026-05-04T09:31:40Z',
    faults: inTheSample.flatMap(([target, faults]) => faults.map((fault) => turnedOut(architecture, target, fault))),
    verdict: 'not as predicted',
    sentence:
      'Of 26 faults, 21 hurt the journeys that were predicted and no others; 4 did not turn out as predicted, and 1 could not be measured.',
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
