import { type Effect, journeys } from '@bulkhead/shoppers'
import { bad, faint, good } from '@bulkhead/tools'
import { type FaultPair, pairsIn } from '../report/pair-faults.ts'
import type { FaultReport, IsolationReport, JourneyReport } from '../report/report.ts'
import { painted } from './painted.ts'

const nameWidth = 22
const cellWidth = 19

/** Fault × journey, as it was observed; what was not as predicted says what that was. With both stores, side by side. */
export function matrixLines(report: IsolationReport): string[] {
  const pairs = pairsIn(report)
  if (pairs) return pairedLines(pairs)
  const head = journeys.map((journey) => journey.padEnd(cellWidth)).join('')
  const faults = report.stores.flatMap((store) => store.faults)
  return [faint(`${''.padEnd(nameWidth)}${head}`), ...faults.map(rowOf)]
}

function rowOf({ target, fault, verdict, journeys }: FaultReport): string {
  const name = `${target} ${fault}`.padEnd(nameWidth)
  if (verdict === 'not measured') return `${name}${bad('not measured')}`
  return `${name}${journeys.map(cellOf).join('')}${markOf(verdict)}`
}

function cellOf({ predicted, observed, asPredicted }: JourneyReport): string {
  if (asPredicted) return painted(observed, observed.padEnd(cellWidth))
  const text = predicted === observed ? `✗ ${observed}` : `✗ ${observed}, not ${predicted}`
  return bad(text.padEnd(cellWidth))
}

function markOf(verdict: FaultReport['verdict']): string {
  return verdict === 'as predicted' ? good('✓') : bad('✗')
}

/** Two stores leave room for a short word each. */
const shortWidth = 8
const storeWidth = journeys.length * shortWidth + 3
const shortNames = { browse: 'browse', 'product page': 'page', cart: 'cart', 'past orders': 'past' } as const
const shortJourneys = {
  ...shortNames,
  'checkout accepted': 'accept',
  'order confirmed': 'confirm',
} as const
const shortEffects: Readonly<Record<Effect, string>> = { ok: 'ok', degraded: 'degr.', failed: 'failed' }

function pairedLines(pairs: readonly FaultPair[]): string[] {
  const head = journeys.map((journey) => shortJourneys[journey].padEnd(shortWidth)).join('')
  const stores = ['microservices', 'monolith'].map((name) => name.padEnd(storeWidth)).join('')
  return [
    `${''.padEnd(nameWidth)}${stores}`.trimEnd(),
    faint(`${''.padEnd(nameWidth)}${head}   ${head}`.trimEnd()),
    ...pairs.map(({ services, monolith }) => {
      const { target, fault } = services ?? monolith ?? {}
      return `${`${target} ${fault}`.padEnd(nameWidth)}${halfOf(services)}${halfOf(monolith)}`.trimEnd()
    }),
  ]
}

function halfOf(report: FaultReport | undefined): string {
  if (!report) return faint('–'.padEnd(storeWidth))
  if (report.verdict === 'not measured') return bad('not measured'.padEnd(storeWidth))
  return `${report.journeys.map(shortCellOf).join('')}${markOf(report.verdict)}  `
}

function shortCellOf({ observed, asPredicted }: JourneyReport): string {
  const text = shortEffects[observed].padEnd(shortWidth)
  return asPredicted ? painted(observed, text) : bad(`✗${text}`.slice(0, shortWidth))
}
