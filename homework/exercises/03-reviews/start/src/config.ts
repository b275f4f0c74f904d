/** What this service is told by its environment. @throws Error naming what is missing */
export function readConfig() {
  return {
    port: Number(setting('PORT')),
    databaseUrl: setting('DATABASE_URL'),
    amqpUrl: setting('AMQP_URL'),
    /** The gateway's public key, a JWK. */
    publicKeyFile: setting('SESSION_PUBLIC_KEY_FILE'),
  }
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The setting ${name} is missing.`)
  return value
}
