import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Client } from 'pg'
import { inject } from 'vitest'
import { createDatabase } from '../create-database.ts'
import { migrate } from '../migrate.ts'
import type {} from './provided-context.ts'

export interface TestDatabase<Schema> {
  readonly db: Kysely<Schema>
  readonly url: string
  /** Closes `db` and deletes the database, also when others are still connected to it. */
  drop(): Promise<void>
}

type Migrations = Readonly<Record<string, Migration>>

/** A new, migrated database of the test's own. The vitest configuration must name `@bulkhead/database/testing/global-setup`. */
export async function testDatabase<Schema>(migrations: Migrations): Promise<TestDatabase<Schema>> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(async (server) => {
    const template = await ensureTemplate(server, migrations)
    await server.query(`create database ${name} template ${template}`)
  })
  const url = urlOf(name)
  const db = createDatabase<Schema>({ url, name: 'test', connections: 5, deadlineMs: 10_000 })
  async function drop(): Promise<void> {
    await db.destroy()
    await onServer((server) => server.query(`drop database ${name} with (force)`))
  }
  return { db, url, drop }
}

/** Migrations run once for each set of them, however many test files ask for it at a time. */
async function ensureTemplate(server: Client, migrations: Migrations): Promise<string> {
  const text = Object.entries(migrations).map(([name, { up }]) => `${name} ${up}`)
  const template = `template_${createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 16)}`
  await server.query('select pg_advisory_lock(hashtext($1))', [template])
  const { rowCount } = await server.query('select from pg_database where datname = $1', [template])
  if (rowCount === 0) await makeTemplate(server, template, migrations)
  await server.query('select pg_advisory_unlock(hashtext($1))', [template])
  return template
}

async function makeTemplate(server: Client, template: string, migrations: Migrations): Promise<void> {
  const unfinished = `${template}_unfinished`
  await server.query(`drop database if exists ${unfinished}`)
  await server.query(`create database ${unfinished}`)
  const db = createDatabase({ url: urlOf(unfinished), name: 'template', connections: 1, deadlineMs: 10_000 })
  await migrate(db, migrations).finally(() => db.destroy())
  await server.query(`alter database ${unfinished} rename to ${template}`)
}

async function onServer(work: (server: Client) => Promise<unknown>): Promise<void> {
  const server = new Client({ connectionString: urlOf('postgres') })
  await server.connect()
  try {
    await work(server)
  } finally {
    await server.end()
  }
}

function urlOf(database: string): string {
  const url = new URL(inject('postgresUrl'))
  url.pathname = database
  return url.href
}
