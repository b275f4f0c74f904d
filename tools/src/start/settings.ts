import { readSettingsOrExit, setting } from '@bulkhead/service'
import { z } from 'zod'

/** The services that have a database, in the order in which their logs are coloured. */
export const storekeepers = ['catalog', 'cart', 'order'] as const
export type Storekeeper = (typeof storekeepers)[number]
export type ServiceName = Storekeeper | 'gateway'

const settings = z.object({
  PORT: setting.port.default(8080),
  /** Where the store without Docker keeps its data, keys and staff token. */
  STORE_FOLDER: setting.file.default('.bulkhead'),
  AMQP_URL: setting.amqpUrl.optional(),
  CATALOG_DATABASE_URL: setting.postgresUrl.optional(),
  CART_DATABASE_URL: setting.postgresUrl.optional(),
  ORDER_DATABASE_URL: setting.postgresUrl.optional(),
  RATE_LIMIT_PER_SECOND: z.string().default('1000'),
  STAFF_TOKEN: z.string().optional(),
  /** `off` leaves out the fault switches, and with them the faults that `npm run break` throws by them. */
  LAB: z.enum(['on', 'off'], 'must be on or off').default('on'),
  /** `off` starts a gateway that waits for as long as it takes, to see what its deadlines are for. */
  LAB_DEADLINES: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: setting.logLevel,
})

export type StoreSettings = z.infer<typeof settings>

export function readStoreSettings(environment: Readonly<Record<string, string | undefined>>): StoreSettings {
  return readSettingsOrExit(settings, environment)
}

/** The address of a service's database, where one is given. */
export function givenDatabase(given: StoreSettings, service: Storekeeper): string | undefined {
  switch (service) {
    case 'catalog':
      return given.CATALOG_DATABASE_URL
    case 'cart':
      return given.CART_DATABASE_URL
    case 'order':
      return given.ORDER_DATABASE_URL
  }
}
