import { ask, becomesReady, eventually, startSubmission } from '../../src/stage/index.ts'
import type { SalesSite } from './site.ts'

export async function start({ stage, database, broker }: SalesSite): Promise<void> {
  await startSubmission(stage, { DATABASE_URL: database.url, AMQP_URL: broker.url })
}

/** As it is when the machine fails: with no moment to finish anything. */
export async function kill({ stage }: SalesSite): Promise<void> {
  await stage.kill('submission')
}

export async function startAgain({ stage }: SalesSite): Promise<void> {
  await stage.start('submission')
  await becomesReady(stage)
}

/** A second instance, on the same queue and the same database. */
export async function startReplica({ stage, database, broker }: SalesSite): Promise<void> {
  await stage.up(['replica'], { REPLICA_DATABASE_URL: database.url, REPLICA_AMQP_URL: broker.url })
  const url = `http://127.0.0.1:${await stage.port('replica', 8080)}/readyz`
  const isReady = async () => (await ask(url)).status === 200
  await eventually('A second instance becomes ready beside the first', isReady, { withinMs: 30_000, everyMs: 100 })
}

export async function killReplica({ stage }: SalesSite): Promise<void> {
  await stage.kill('replica')
}
