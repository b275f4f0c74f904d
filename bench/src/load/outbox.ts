import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'

const betweenLooksMs = 2
const patienceMs = 30_000

/** @throws Error when it does not empty */
export async function whenOutboxIsEmpty(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'bench' })
  await client.connect()
  const deadline = performance.now() + patienceMs
  try {
    while (!(await isEmpty(client))) {
      if (performance.now() > deadline) throw new Error(`the outbox is not empty after ${patienceMs / 1_000} s`)
      await delay(betweenLooksMs)
    }
  } finally {
    await client.end()
  }
}

async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>('select not exists (select from outbox) as empty')
  return rows[0]?.empty === true
}
