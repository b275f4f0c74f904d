import { type Fault, faultNames, type Mode, row, type Where } from './table.ts'
import { kindOf, type Target, targetsIn } from './targets.ts'

/** What can't be done, in one sentence for the person at the keyboard. */
export class Refused extends Error {
  override readonly name: string = 'Refused'
}

/** The faults that make sense for a target of a store. */
export function faultsFor(target: Target, where: Where): Fault[] {
  return faultNames.filter((fault) => modesOf(fault, target, where).includes(where.mode))
}

/** Why a fault makes no sense there, with those that do; nothing when it does. */
export function refusal(fault: Fault, target: Target, where: Where): string | undefined {
  const modes = modesOf(fault, target, where)
  if (modes.includes(where.mode)) return undefined
  const { architecture } = where
  if (kindOf(target, architecture) === undefined) {
    return `This store has no ${target}; it has ${targetsIn(architecture).join(', ')}.`
  }
  const here = faultsFor(target, where)
  if (here.length === 0) {
    return `${target} can't be broken under npm start, which carries the bus itself: docker compose up has one that can.`
  }
  const why = modes.length > 0 ? 'needs the store in containers (docker compose up)' : `makes no sense for ${target}`
  return `${fault} ${why}; these do: ${here.join(', ')}.`
}

function modesOf(fault: Fault, target: Target, { architecture }: Where): readonly Mode[] {
  const kind = kindOf(target, architecture)
  return (kind && row(fault).makesSense[kind]) ?? []
}
