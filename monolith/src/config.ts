import { dirname, join } from 'node:path'
import { doorConfig, doorSettings } from '@bulkhead/door'
import { labHasItsFile, labSettings, readSettingsOrExit, setting } from '@bulkhead/service'
import { z } from 'zod'

const settings = z
  .object({
    ...doorSettings,
    DATABASE_URL: setting.postgresUrl,
    LOG_LEVEL: setting.logLevel,
    ...labSettings,
  })
  .refine(...labHasItsFile)

export function readConfig() {
  const given = readSettingsOrExit(settings, process.env)
  const faultFile = given.FAULT_FILE ?? ''
  return {
    ...doorConfig(given),
    databaseUrl: given.DATABASE_URL,
    faultFile,
    /** Beside it: how many demo shoppers come. */
    loadFile: join(dirname(faultFile), 'demo-load.json'),
    process: given,
  }
}
