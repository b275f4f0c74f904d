export interface Config {
  readonly port: number
  readonly databaseUrl: string
  readonly amqpUrl: string
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { PORT = '8080', DATABASE_URL, AMQP_URL } = environment
  if (!DATABASE_URL) throw new Error('DATABASE_URL is missing: where the PostgreSQL is')
  if (!AMQP_URL) throw new Error('AMQP_URL is missing: where the RabbitMQ is')
  return { port: Number(PORT), databaseUrl: DATABASE_URL, amqpUrl: AMQP_URL }
}
