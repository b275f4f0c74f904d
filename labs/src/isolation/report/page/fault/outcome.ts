import type { FaultReport } from '../../report.ts'
import { formatCount, formatDuration } from '../figures.ts'
import { type Content, type Html, html } from '../html.ts'
import { icon } from '../icon.ts'

/** How it ended: the store is well again, and no promise was broken. */
export function outcome(report: FaultReport): Html {
  return html`<dl class="outcome">${healing(report)}${orders(report)}${stock(report)}</dl>`
}

function healing({ healedAfterMs, healLimitMs }: FaultReport): Html {
  const limit = `limit ${formatDuration(healLimitMs)}`
  if (healedAfterMs === undefined) return fact('Healed after', different('never'), limit)
  const took = formatDuration(healedAfterMs)
  return fact('Healed after', healedAfterMs > healLimitMs ? different(took) : html`${took}`, limit)
}

function orders({ promises }: FaultReport): Html {
  const { accepted, confirmed, doubled, unanswered } = promises
  const kept = compared({ value: accepted, word: 'accepted' }, { value: confirmed, word: 'confirmed' })
  const twice = `${formatCount(doubled)} doubled`
  const note = html`${doubled > 0 ? different(twice) : twice}, ${formatCount(unanswered)} made without an answer`
  return fact('Orders', kept, note)
}

function stock({ promises: { stockExpected, stockFound } }: FaultReport): Html {
  return fact('Stock', compared({ value: stockExpected, word: 'expected' }, { value: stockFound, word: 'found' }))
}

function fact(term: string, value: Html, note?: Content): Html {
  return html`<div><dt>${term}</dt><dd>${value}${note === undefined ? undefined : html`<small>${note}</small>`}</dd></div>`
}

interface Amount {
  readonly value: number
  readonly word: string
}

function compared(left: Amount, right: Amount): Html {
  const sides = [left, right].map(({ value, word }) => `${formatCount(value)} ${word}`)
  return left.value === right.value ? html`${sides.join(' = ')}` : different(sides.join(' ≠ '))
}

function different(text: string): Html {
  return html`<strong class="different">${icon('differs')} ${text}</strong>`
}
