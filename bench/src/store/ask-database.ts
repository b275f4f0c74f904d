import { Client } from 'pg'

/** The `count` that a statement answers with. */
export async function askDatabase(url: string, statement: string, values: readonly unknown[] = []): Promise<number> {
  const client = new Client({ connectionString: url, application_name: 'bench' })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: number }>(statement, [...values])
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}
