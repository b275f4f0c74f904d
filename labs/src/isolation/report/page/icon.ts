import type { Effect } from '@bulkhead/shoppers'
import type { Verdict } from '../report.ts'
import { type Html, html, trusted } from './html.ts'

export type IconName = Effect | 'differs' | 'unknown'

/** A shape beside each colour, for whoever can't tell the colours apart. Decoration: the word stands next to it. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="#icon-${name}"/></svg>`
}

const verdictIcons: Readonly<Record<Verdict, IconName>> = {
  'as predicted': 'ok',
  'not as predicted': 'differs',
  'not measured': 'unknown',
}

export function verdictBadge(verdict: Verdict): Html {
  return html`<span class="verdict ${verdict.replaceAll(' ', '-')}">${icon(verdictIcons[verdict])} <span class="word">${verdict}</span></span>`
}

/**
 * Drawn once, used by reference all over the page. Not `display: none`, under which a browser drops the hatching too.
 */
export const iconSprite: Html = trusted(`<svg class="sprite" aria-hidden="true" width="0" height="0">
<symbol id="icon-ok" viewBox="0 0 16 16"><path d="M3 8.5 6.5 12 13 4.5"/></symbol>
<symbol id="icon-degraded" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.5"/><path class="solid" d="M8 2.5a5.5 5.5 0 0 0 0 11z"/></symbol>
<symbol id="icon-failed" viewBox="0 0 16 16"><path d="M3.5 3.5l9 9M12.5 3.5l-9 9"/></symbol>
<symbol id="icon-differs" viewBox="0 0 16 16"><path d="M2.5 6h11M2.5 10.5h11M11 2.5 5 14"/></symbol>
<symbol id="icon-unknown" viewBox="0 0 16 16"><path d="M3 8h10"/></symbol>
<pattern id="hatching" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h14v14H0z"/><path class="hatch" d="M3.5 0v14"/></pattern>
</svg>`)
