import type { FaultFile, FaultSwitch, Logger } from '@bulkhead/service'
import { createFaultSwitch } from '@bulkhead/service'
import { moduleNames } from '../modules/store-module.ts'

/** What can be broken: a module, or by the name of the door all of it. */
export const labTargets = ['gateway', ...moduleNames] as const
export type LabTarget = (typeof labTargets)[number]

/**
 * A fault switch for each of them, all in this one process: `slow` and `errors` meet the requests of their module, and
 * whatever else is thrown, by whichever switch, the process does for all.
 */
export type Lab = Readonly<Record<LabTarget, FaultSwitch>>

/** `whole` is the process's own switch, and `file` the one file in which a fault outlives it. */
export function createLab(whole: FaultSwitch, file: FaultFile, logger: Logger): Lab {
  const ofModule = () => createFaultSwitch(file, logger)
  return { gateway: whole, catalog: ofModule(), cart: ofModule(), order: ofModule() }
}
