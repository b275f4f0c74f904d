import type { FaultPair } from '../pair-faults.ts'
import type { FaultReport } from '../report.ts'
import { type Html, html } from './html.ts'

/** How many journeys went on in spite of a fault, of those faults that were made in both stores. */
export function wentOn(pairs: readonly FaultPair[]): Html | undefined {
  const both = pairs.flatMap(({ services, monolith }) =>
    isMeasured(services) && isMeasured(monolith) ? [{ services, monolith }] : [],
  )
  if (both.length === 0) return undefined
  const services = both.map((pair) => pair.services)
  const monolith = both.map((pair) => pair.monolith)
  return html`<dl class="went-on">${share('microservices', services)}${share('monolith', monolith)}</dl>`
}

function isMeasured(report: FaultReport | undefined): report is FaultReport {
  return report !== undefined && report.verdict !== 'not measured'
}

function share(name: string, faults: readonly FaultReport[]): Html {
  const journeys = faults.flatMap((fault) => fault.journeys)
  const on = journeys.filter(({ observed }) => observed !== 'failed')
  const percent = Math.round((100 * on.length) / journeys.length)
  return html`<div><dt>${name}</dt><dd>${percent}% <small>${on.length} of ${journeys.length} journeys went on while something was broken</small></dd></div>`
}
