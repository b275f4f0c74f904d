import { createFaultSwitch, type FaultFile, type FaultSwitch, type Logger } from '@bulkhead/service'
import type { DemoShoppers } from '@bulkhead/shoppers'
import { moduleNames } from '../modules/store-module.ts'

/** What can be broken: a module, or by the name of the door all of it. */
export const faultTargets = ['gateway', ...moduleNames] as const
export type FaultTarget = (typeof faultTargets)[number]

/** What the store is broken, healed and shown with. There is one only with `LAB=on`. */
export interface Lab {
  /**
   * A fault switch for each target, all in this one process: `slow` and `errors` meet the requests of their module, and
   * whatever else is thrown, by whichever switch, the process does for all.
   */
  readonly faults: Readonly<Record<FaultTarget, FaultSwitch>>
  readonly shoppers: DemoShoppers
}

export interface LabOptions {
  /** The process's own switch. */
  readonly whole: FaultSwitch
  /** The one file in which a fault outlives the process. */
  readonly file: FaultFile
  readonly shoppers: DemoShoppers
  readonly logger: Logger
}

export function createLab({ whole, file, shoppers, logger }: LabOptions): Lab {
  const ofModule = () => createFaultSwitch(file, logger)
  return { faults: { gateway: whole, catalog: ofModule(), cart: ofModule(), order: ofModule() }, shoppers }
}
