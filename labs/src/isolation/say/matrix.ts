import { journeys } from '@bulkhead/shoppers'
import type { FaultReport, JourneyReport } from '../report/report.ts'
import { bad, faint, good, painted } from './paint.ts'

const nameWidth = 22
const cellWidth = 19

/** Fault × journey, as it was observed; what was not as predicted says what that was. */
export function matrixLines(faults: readonly FaultReport[]): string[] {
  const head = journeys.map((journey) => journey.padEnd(cellWidth)).join('')
  return [faint(`${''.padEnd(nameWidth)}${head}`), ...faults.map(rowOf)]
}

function rowOf({ target, fault, verdict, journeys }: FaultReport): string {
  const name = `${target} ${fault}`.padEnd(nameWidth)
  if (verdict === 'not measured') return `${name}${bad('not measured')}`
  return `${name}${journeys.map(cellOf).join('')}${verdict === 'as predicted' ? good('✓') : bad('✗')}`
}

function cellOf({ predicted, observed, asPredicted }: JourneyReport): string {
  if (asPredicted) return painted(observed, observed.padEnd(cellWidth))
  const text = predicted === observed ? `✗ ${observed}` : `✗ ${observed}, not ${predicted}`
  return bad(text.padEnd(cellWidth))
}
