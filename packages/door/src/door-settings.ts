import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setting } from '@bulkhead/service'
import { z } from 'zod'

/** The settings of a public door, for a process's own settings to include. */
export const doorSettings = {
  PORT: setting.port,
  HOST: setting.host,
  /** Where `/metrics` is answered: never on the public port. */
  INTERNAL_PORT: setting.port,
  /** Private: the key that signs sessions, and the staff token, both made at first start. */
  KEYS_FOLDER: setting.file,
  /** The public half, for whoever else verifies sessions; beside the private one if left out. */
  SESSION_PUBLIC_KEY_FILE: setting.file.optional(),
  STOREFRONT_FOLDER: setting.file,
  /** Holds `swagger-ui-bundle.js` and `swagger-ui.css`; from source they are found in node_modules. */
  DOCS_FOLDER: z.preprocess((given) => given ?? swaggerUiFolder(), setting.file),
  RATE_LIMIT_PER_SECOND: setting.count.default(1_000),
  STAFF_TOKEN: z.string().optional(),
  /** `on` where the store is reached over HTTPS: cookies are then `Secure`. */
  COOKIE_SECURE: z.enum(['on', 'off']).default('off'),
}
export type DoorSettings = z.infer<z.ZodObject<typeof doorSettings>>

/** What a door is made of. */
export interface DoorOptions {
  readonly storefrontFolder: string
  readonly docsFolder: string
  readonly rateLimitPerSecond: number
  /** Whether the store is reached over HTTPS. */
  readonly secure: boolean
}

/** The settings in words of the code. */
export function doorConfig(given: DoorSettings) {
  const door: DoorOptions = {
    storefrontFolder: given.STOREFRONT_FOLDER,
    docsFolder: given.DOCS_FOLDER,
    rateLimitPerSecond: given.RATE_LIMIT_PER_SECOND,
    secure: given.COOKIE_SECURE === 'on',
  }
  return {
    ...door,
    public: { port: given.PORT, host: given.HOST },
    internal: { port: given.INTERNAL_PORT, host: given.HOST },
    keys: {
      folder: given.KEYS_FOLDER,
      publicKeyFile: given.SESSION_PUBLIC_KEY_FILE ?? join(given.KEYS_FOLDER, 'session.public.jwk'),
      staffToken: given.STAFF_TOKEN,
    },
  }
}

/** None in a bundle, which has no node_modules and must be told. */
function swaggerUiFolder(): string | undefined {
  try {
    return dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')))
  } catch {
    return undefined
  }
}
