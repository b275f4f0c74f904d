import { Pool } from 'pg'

export type Database = Pool

/** What this service remembers. Made when it starts, where it is not there yet. */
const schema = `
  select
`

export async function openDatabase(url: string): Promise<Database> {
  const database = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 2_000 })
  // A connection that breaks while nobody uses it is no reason to end: the pool opens another.
  database.on('error', () => undefined)
  await database.query(schema)
  return database
}
