import { bad, faint } from '@bulkhead/tools'
import { outcomeInWords, spreadInWords } from './in-words.ts'
import type { Contrast, ContrastReport } from './report.ts'

const widths = { what: 48, store: 26 } as const

/** Every row, whomever it speaks for: the median, and in parentheses the least and the most. */
export function tableLines({ contrasts }: ContrastReport): string[] {
  const head = `${''.padEnd(widths.what)}${'microservices'.padEnd(widths.store)}${'monolith'.padEnd(widths.store)}speaks for`
  const groups = [...Map.groupBy(contrasts, ({ group }) => group)]
  return [faint(head), ...groups.flatMap(([group, rows]) => [group, ...rows.map(lineOf)])]
}

function lineOf(contrast: Contrast): string {
  const { what, unit, microservices, monolith, verdict } = contrast
  const outcome = outcomeInWords(contrast)
  const said = verdict === 'not as said' || verdict === 'not measured' ? bad(outcome) : outcome
  const stores = [microservices, monolith].map((spread) => spreadInWords(spread, unit).padEnd(widths.store))
  return `  ${what.padEnd(widths.what - 2)}${stores.join('')}${said}`
}
