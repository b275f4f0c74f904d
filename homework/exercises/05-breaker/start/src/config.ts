export interface Config {
  readonly port: number
  readonly recommendationsUrl: string
  /** How long the upstream is left alone once its breaker opened. */
  readonly coolDownMs: number
}

export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: numberOf(environment, 'PORT'),
    recommendationsUrl: textOf(environment, 'RECOMMENDATIONS_URL'),
    coolDownMs: numberOf(environment, 'COOL_DOWN_MS'),
  }
}

function textOf(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

function numberOf(environment: Readonly<Record<string, string | undefined>>, name: string): number {
  const value = Number(textOf(environment, name))
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number`)
  return value
}
