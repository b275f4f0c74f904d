import type { Logger } from '../logger.ts'
import { crashAgain } from './crash-loop.ts'
import { createFaultFile } from './fault-file.ts'
import { createFaultSwitch, type FaultSwitch } from './fault-switch.ts'
import type { LabSettings } from './lab-settings.ts'

/** For a process's start, before anything else: in a crash loop this exits. @returns none unless `LAB=on` */
export async function startFaultSwitch(settings: LabSettings, logger: Logger): Promise<FaultSwitch | undefined> {
  const { LAB, FAULT_FILE } = settings
  if (LAB === 'off' || FAULT_FILE === undefined) return undefined
  const file = createFaultFile(FAULT_FILE)
  await crashAgain(file)
  return createFaultSwitch(file, logger)
}
