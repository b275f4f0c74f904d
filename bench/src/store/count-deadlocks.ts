import { askDatabase } from './ask-database.ts'

/** How many deadlocks these databases' servers have met since they started. */
export async function countDeadlocks(databases: Readonly<Record<string, string>>): Promise<number> {
  const statement = 'select coalesce(sum(deadlocks), 0)::int as count from pg_stat_database'
  const counts = await Promise.all(Object.values(databases).map((url) => askDatabase(url, statement)))
  return counts.reduce((sum, count) => sum + count, 0)
}
