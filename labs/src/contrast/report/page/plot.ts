import { type Html, html } from '../../../isolation/report/page/html.ts'
import type { Contrast, Spread } from '../report.ts'

const width = 240
const height = 30
const margin = 6
const lines = { microservices: 9, monolith: 21 } as const

/** Both stores on one axis that begins at zero. Decoration: the figures stand beside it. */
export function plot({ microservices, monolith }: Contrast): Html {
  const most = Math.max(microservices?.most ?? 0, monolith?.most ?? 0)
  const at = (figure: number) =>
    Math.round(10 * (margin + (most === 0 ? 0 : (figure / most) * (width - 2 * margin)))) / 10
  return html`<svg class="plot" viewBox="0 0 ${width} ${height}" aria-hidden="true">
<path class="axis" d="M${margin} 2v${height - 4}"/>
${line('microservices', microservices, at)}${line('monolith', monolith, at)}</svg>`
}

function line(name: keyof typeof lines, spread: Spread | undefined, at: (figure: number) => number): Html | undefined {
  if (!spread) return undefined
  const y = lines[name]
  return html`<g class="${name}"><path class="reach" d="M${margin} ${y}H${at(spread.median)}"/><path class="bar" d="M${at(spread.least)} ${y}H${at(spread.most)}"/>${spread.figures.map((figure) => html`<circle cx="${at(figure)}" cy="${y}" r="3.5"/>`)}</g>`
}
