import { type Fault, faultNames, type Mode, row } from './table.ts'
import { type Target, targets } from './targets.ts'

/** What can't be done, in one sentence for the person at the keyboard. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The faults that make sense for a target in a mode. */
export function faultsFor(target: Target, mode: Mode): Fault[] {
  return faultNames.filter((fault) => modesOf(fault, target).includes(mode))
}

/** Why a fault makes no sense there, with those that do; nothing when it does. */
export function refusal(fault: Fault, target: Target, mode: Mode): string | undefined {
  const modes = modesOf(fault, target)
  if (modes.includes(mode)) return undefined
  const here = faultsFor(target, mode)
  if (here.length === 0) {
    return `${target} can't be broken under npm start, which carries the bus itself: docker compose up has one that can.`
  }
  const why = modes.length > 0 ? 'needs the store in containers (docker compose up)' : `makes no sense for ${target}`
  return `${fault} ${why}; these do: ${here.join(', ')}.`
}

function modesOf(fault: Fault, target: Target): readonly Mode[] {
  return row(fault).makesSense[targets[target]] ?? []
}
