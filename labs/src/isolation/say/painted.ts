import { styleText } from 'node:util'
import type { Effect } from '@bulkhead/shoppers'

const colours = { ok: 'green', degraded: 'yellow', failed: 'red' } as const

/** An effect in its colour, where colours are shown. */
export function painted(effect: Effect, text: string = effect): string {
  return styleText(colours[effect], text)
}
