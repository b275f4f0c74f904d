import { labHasItsFile, labSettings, readSettingsOrExit, setting } from '@bulkhead/service'
import { z } from 'zod'

const settings = z
  .object({
    PORT: setting.port,
    HOST: setting.host,
    DATABASE_URL: setting.postgresUrl,
    /** Where RabbitMQ is. Without it the bus is the launcher's, over IPC. */
    AMQP_URL: setting.amqpUrl.optional(),
    /** The gateway's public key, with which sessions are verified. */
    SESSION_PUBLIC_KEY_FILE: setting.file,
    LOG_LEVEL: setting.logLevel,
    ...labSettings,
  })
  .refine(...labHasItsFile)

export type Config = z.infer<typeof settings>

export function readConfig(): Config {
  return readSettingsOrExit(settings, process.env)
}
