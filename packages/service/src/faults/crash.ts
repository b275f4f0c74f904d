import type { Effect } from './effect.ts'

/** The process exits at once, without a goodbye. Its restart policy heals it. */
export function crash(): Effect {
  return { fault: { kind: 'crash' }, strike: () => process.exit(1) }
}
