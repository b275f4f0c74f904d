import { styleText } from 'node:util'
import type { Effect } from '@bulkhead/shoppers'

const colours = { ok: 'green', degraded: 'yellow', failed: 'red' } as const

/** An effect in its colour, where colours are shown. */
export function painted(effect: Effect, text: string = effect): string {
  return styleText(colours[effect], text)
}

export function good(text: string): string {
  return styleText('green', text)
}

export function bad(text: string): string {
  return styleText(['bold', 'red'], text)
}

export function faint(text: string): string {
  return styleText('gray', text)
}
