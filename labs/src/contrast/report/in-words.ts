import type { Row } from '../rows.ts'
import type { Contrast, Spread } from './report.ts'

const counts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** Three digits that mean something, and no more. */
export function figureInWords(figure: number, unit: Row['unit']): string {
  const digits = figure !== 0 && Math.abs(figure) < 9.95 ? 1 : 0
  const text = Number.isInteger(figure) || digits === 0 ? counts.format(figure) : figure.toFixed(digits)
  return unit === '' ? text : `${text} ${unit}`
}

/** Such as `1.4 s (1.3 to 1.6)`. */
export function spreadInWords(spread: Spread | undefined, unit: Row['unit']): string {
  if (!spread) return 'not measured'
  const middle = figureInWords(spread.median, unit)
  if (spread.least === spread.most) return middle
  return `${middle} (${figureInWords(spread.least, '')} to ${figureInWords(spread.most, '')})`
}

/** Whom a row speaks for, and whether that is what is said. */
export function outcomeInWords({ speaksFor, verdict, microservices, monolith }: Contrast): string {
  if (verdict === 'not measured') return 'not measured'
  if (speaksFor === undefined) return microservices?.median === monolith?.median ? 'the same' : 'too close to tell'
  return verdict === 'not as said' ? `${speaksFor}, though the other is said to be better` : speaksFor
}
