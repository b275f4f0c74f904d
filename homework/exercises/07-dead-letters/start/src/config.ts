export interface Config {
  readonly port: number
  readonly amqpUrl: string
  readonly courierUrl: string
  /** How long a message waits before its second try, before its third, and so on. After the last of them it is given up. */
  readonly retryDelaysMs: readonly number[]
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: numberOf('PORT', textOf(environment, 'PORT')),
    amqpUrl: textOf(environment, 'AMQP_URL'),
    courierUrl: textOf(environment, 'COURIER_URL'),
    retryDelaysMs: textOf(environment, 'RETRY_DELAYS_MS')
      .split(',')
      .map((delay) => numberOf('RETRY_DELAYS_MS', delay)),
  }
}

function textOf(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

function numberOf(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must hold whole numbers`)
  return value
}
