import { z } from 'zod'

/** Thrown when settings are wrong: its message names every one of them, a line each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/**
 * Reads a process's settings from its environment, once, at start.
 * An empty variable counts as one that is not set, as Compose passes unset ones on.
 * @throws SettingsError naming every setting that is missing or wrong
 */
export function readSettings<Settings extends z.ZodObject>(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Settings> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = settings.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new SettingsError(`These settings are wrong:\n${lines.join('\n')}`)
}

/** For a process's start: what is wrong goes to standard error, in words, and the process ends with 1. */
export function readSettingsOrExit<Settings extends z.ZodObject>(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): z.infer<Settings> {
  try {
    return readSettings(settings, environment)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** The kinds of setting that several processes share. */
export const setting = {
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .pipe(z.int().max(65_535)),
  /** The address to listen on; all that the machine has, unless said. */
  host: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').optional(),
  count: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number),
  postgresUrl: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }),
  amqpUrl: z.url({ protocol: /^amqps?$/, error: 'must be an amqp:// URL' }),
  httpUrl: z.url({ protocol: /^https?$/, error: 'must be an http:// URL' }),
  file: z.string('must be a file path'),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
}
