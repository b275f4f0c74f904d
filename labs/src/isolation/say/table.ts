import { bad, faint, good } from '@bulkhead/tools'
import type { FaultReport, JourneyReport, WindowReport } from '../report/report.ts'
import { painted } from './painted.ts'

const nameWidth = 18
const windowWidth = 16
const effectWidth = 10

/** What one fault did: a line a journey, then what became of the orders. */
export function faultLines(report: FaultReport): string[] {
  const { verdict, complaints, journeys } = report
  if (verdict === 'not measured') return complaints.map((complaint) => `  ${bad('not measured')}  ${complaint}`)
  const head = ['before', 'during', 'after'].map((name) => name.padEnd(windowWidth)).join('')
  return [
    faint(`  ${''.padEnd(nameWidth)}${head}${'predicted'.padEnd(effectWidth)}  observed`),
    ...journeys.map(journeyLine),
    `  ${orderLine(report)}`,
    ...complaints.map((complaint) => `  ${bad('✗')} ${complaint}`),
  ]
}

function journeyLine({ journey, predicted, observed, asPredicted, before, during, after }: JourneyReport): string {
  const windows = [before, during, after].map((window) => figures(window).padEnd(windowWidth)).join('')
  const observation = painted(observed, observed.padEnd(effectWidth))
  const mark = asPredicted ? good('✓') : bad('✗')
  return `  ${journey.padEnd(nameWidth)}${windows}${predicted.padEnd(effectWidth)}  ${observation}${mark}`
}

/** Such as `100 %   12 ms`. */
function figures({ attempts, successPercent, p95Ms }: WindowReport): string {
  if (attempts === 0) return '–'
  return `${percent(successPercent).padStart(5)} ${`${Math.round(p95Ms)} ms`.padStart(8)}`
}

/** Never rounded up to 100. */
function percent(value: number): string {
  return value === 100 ? '100 %' : `${Math.floor(value)} %`
}

function orderLine({ promises, healedAfterMs = 0, healLimitMs }: FaultReport): string {
  const { accepted, confirmed, unanswered, stockExpected, stockFound } = promises
  const kept =
    confirmed === accepted
      ? `${accepted} orders accepted = ${confirmed} confirmed`
      : `${accepted} orders accepted, ${confirmed} confirmed`
  const stock = stockFound === stockExpected ? 'the stock adds up' : 'the stock does not add up'
  const more = unanswered > 0 ? ` · ${unanswered} more whose answer was lost` : ''
  return `well again after ${seconds(healedAfterMs)} (at most ${seconds(healLimitMs)}) · ${kept}${more} · ${stock}`
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
