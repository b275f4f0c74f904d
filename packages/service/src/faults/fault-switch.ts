import type { Fault, FaultKind } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { Logger } from '../logger.ts'
import { crash } from './crash.ts'
import { crashLoop } from './crash-loop.ts'
import type { Effect, Kind } from './effect.ts'
import { errors } from './errors.ts'
import type { FaultFile } from './fault-file.ts'
import { hang } from './hang.ts'
import { leak } from './leak.ts'
import { poison } from './poison.ts'
import { slow } from './slow.ts'

const kinds: Readonly<Record<FaultKind, Kind>> = { crash, 'crash-loop': crashLoop, hang, slow, errors, leak, poison }

/** Breaks the process it is in, in one way at a time. There is one only with `LAB=on`. */
export interface FaultSwitch {
  /** The fault that is in force. */
  readonly current: Fault | undefined
  /**
   * Switches a fault on in place of any other, and returns it as it is in force. `onceTold` runs its argument when the
   * caller has been told: a crash or a hang waits for that.
   */
  turnOn(wish: Fault, onceTold: (strike: () => void) => void): Fault
  /** Ends the fault; does nothing where there is none. */
  turnOff(): void
  /** Stands before every handler, except health, status and the switch itself. */
  readonly meet: RequestHandler
  /** For the handler of the lab's own event to call. @throws Error while `poison` is in force */
  meetEvent(): void
}

export function createFaultSwitch(file: FaultFile, logger: Logger): FaultSwitch {
  let active: Effect | undefined
  let timer: NodeJS.Timeout | undefined

  function turnOff(): void {
    clearTimeout(timer)
    if (!active) return
    active.end?.()
    logger.warn({ fault: active.fault }, 'fault ended')
    active = undefined
  }

  function turnOn(wish: Fault, onceTold: (strike: () => void) => void): Fault {
    turnOff()
    const effect = kinds[wish.kind](wish, file)
    const { fault, strike } = effect
    active = effect
    logger.warn({ fault }, 'fault switched on')
    if (strike) onceTold(() => strikeAndEnd(effect, strike))
    else if (fault.seconds !== undefined) timer = setTimeout(turnOff, fault.seconds * 1_000).unref()
    return fault
  }

  /** What comes back from a strike has lasted its time. */
  function strikeAndEnd(effect: Effect, strike: () => void): void {
    if (active !== effect) return
    strike()
    turnOff()
  }

  return {
    get current() {
      return active?.fault
    },
    turnOn,
    turnOff,
    meet: (request, response, next) => (active?.meet ?? passOn)(request, response, next),
    meetEvent: () => active?.meetEvent?.(),
  }
}

const passOn: RequestHandler = (_request, _response, next) => next()
