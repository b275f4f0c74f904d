import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { labHasItsFile, labSettings, readSettingsOrExit, setting } from '@bulkhead/service'
import { z } from 'zod'
import { policy, withoutDeadlines } from './upstream/policy.ts'

const settings = z
  .object({
    PORT: setting.port,
    /** Where `/metrics` is answered: never on the public port. */
    INTERNAL_PORT: setting.port,
    CATALOG_URL: setting.httpUrl,
    CART_URL: setting.httpUrl,
    ORDER_URL: setting.httpUrl,
    /** Private: the key that signs sessions, and the staff token, both made at first start. */
    KEYS_FOLDER: setting.file,
    /** Written here for the services, which verify sessions with it. */
    SESSION_PUBLIC_KEY_FILE: setting.file,
    STOREFRONT_FOLDER: setting.file,
    /** Holds `swagger-ui-bundle.js` and `swagger-ui.css`; from source they are found in node_modules. */
    DOCS_FOLDER: setting.file.default(swaggerUiFolder),
    RATE_LIMIT_PER_SECOND: setting.count.default(1_000),
    STAFF_TOKEN: z.string().optional(),
    /** `on` where the store is reached over HTTPS: cookies are then `Secure`. */
    COOKIE_SECURE: z.enum(['on', 'off']).default('off'),
    LOG_LEVEL: setting.logLevel,
    /** `off` makes the gateway wait for as long as it takes: a control for the lab, to see what the deadlines are for. */
    LAB_DEADLINES: z.enum(['on', 'off']).default('on'),
    ...labSettings,
  })
  .refine(...labHasItsFile)
  .refine(({ LAB, LAB_DEADLINES }) => LAB === 'on' || LAB_DEADLINES === 'on', {
    path: ['LAB_DEADLINES'],
    error: 'can be off only with LAB=on',
  })

export function readConfig() {
  const given = readSettingsOrExit(settings, process.env)
  return {
    port: given.PORT,
    internalPort: given.INTERNAL_PORT,
    urls: { catalog: given.CATALOG_URL, cart: given.CART_URL, order: given.ORDER_URL },
    keys: {
      folder: given.KEYS_FOLDER,
      publicKeyFile: given.SESSION_PUBLIC_KEY_FILE,
      staffToken: given.STAFF_TOKEN,
    },
    storefrontFolder: given.STOREFRONT_FOLDER,
    docsFolder: given.DOCS_FOLDER,
    rateLimitPerSecond: given.RATE_LIMIT_PER_SECOND,
    secure: given.COOKIE_SECURE === 'on',
    policy: given.LAB_DEADLINES === 'on' ? policy : withoutDeadlines,
    process: given,
    faultFolder: dirname(given.FAULT_FILE ?? ''),
  }
}

function swaggerUiFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')))
}
