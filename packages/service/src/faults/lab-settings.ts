import { z } from 'zod'
import { setting } from '../settings.ts'

/** The settings of the fault switch, for a process's own settings to include. */
export const labSettings = {
  /** Only `on` makes a process breakable: without it there is no switch. */
  LAB: z.enum(['on', 'off']).default('off'),
  /** `<a folder that all processes of the store share>/<this one's name>.json`, which outlives a restart. */
  FAULT_FILE: setting.file.optional(),
}
export type LabSettings = z.infer<z.ZodObject<typeof labSettings>>

/** For `refine`: with the lab on, the file must be given. */
export const labHasItsFile: [(settings: LabSettings) => boolean, { path: string[]; error: string }] = [
  ({ LAB, FAULT_FILE }) => LAB === 'off' || FAULT_FILE !== undefined,
  { path: ['FAULT_FILE'], error: 'is needed with LAB=on' },
]
