import { readSettingsOrExit, setting } from '@bulkhead/service'
import { z } from 'zod'

const settings = z.object({
  /** Of its own, so that both stores can run side by side. */
  MONOLITH_PORT: setting.port.default(8090),
  /** Where stores without Docker keep their data; the monolith in a folder of its own below it. */
  STORE_FOLDER: setting.file.default('.bulkhead'),
  MONOLITH_DATABASE_URL: setting.postgresUrl.optional(),
  RATE_LIMIT_PER_SECOND: z.string().default('1000'),
  STAFF_TOKEN: z.string().optional(),
  /** `off` leaves out the fault switches, and with them the faults that `npm run break` throws by them. */
  LAB: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: setting.logLevel,
})

export type MonolithSettings = z.infer<typeof settings>

export function readMonolithSettings(environment: Readonly<Record<string, string | undefined>>): MonolithSettings {
  return readSettingsOrExit(settings, environment)
}
