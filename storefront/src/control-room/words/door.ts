import type { Status } from '@bulkhead/types'

/** Who did not answer, when nobody does. */
function doorOf(status: Status | undefined): string {
  return status?.architecture === 'monolith' ? 'store' : 'gateway'
}

export function doorIsShut(status: Status | undefined): string {
  return `The ${doorOf(status)} does not answer; the page reconnects by itself.`
}

export function doorIsOpen(status: Status | undefined): string {
  return `The ${doorOf(status)} answers again.`
}
