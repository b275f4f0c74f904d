import { availableParallelism, cpus } from 'node:os'
import expressManifest from 'express/package.json' with { type: 'json' }
import { Client } from 'pg'
import type { Machine } from './result.ts'
import type { MeasuredStore } from './store/open-store.ts'

/** What it was measured on, and with: nothing that says whose machine it is. */
export async function describeMachine({ databases, bus }: MeasuredStore): Promise<Machine> {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    express: expressManifest.version,
    postgres: await postgresVersion(databases.cart),
    bus: bus.name,
  }
}

async function postgresVersion(url: string): Promise<string> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? 'unknown'
  } finally {
    await client.end()
  }
}
