import { setTimeout as delay } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { type Cluster, ensureCluster } from './cluster.ts'
import { freePort } from './free-port.ts'
import { launch, type Server, type Settings } from './launch.ts'
import { stopLeftover } from './leftover.ts'
import { choosePlace, type Place } from './place.ts'

export interface EmbeddedPostgresOptions {
  /** Kept from one start to the next; made if it isn't there. */
  readonly folder: string
  /** 0 or left out: one that is free. */
  readonly port?: number
  /** Server parameters, such as `fsync: 'off'`: https://www.postgresql.org/docs/current/runtime-config.html */
  readonly settings?: Settings
}

export interface EmbeddedPostgres {
  readonly port: number
  readonly pid: number
  /** Where the data is: under /var/tmp when root asked for a folder that the server's account can't reach. */
  readonly folder: string
  /** Resolves with the exit code, or null after a signal, when the server has ended, whoever ended it. */
  readonly exited: Promise<number | null>
  url(database: string): string
  /** Does nothing when there is one of that name. */
  createDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

const smallMemory: Settings = { shared_buffers: '32MB', max_connections: '60' }
const loopbackOnly: Settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '' }

/**
 * Starts a PostgreSQL server on this machine, for development and tests: locale C.UTF-8, on 127.0.0.1 only, with a password
 * of its own. A server that a killed launcher left on the folder is stopped first, so give each launcher its own folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(options.folder)
  const cluster = await ensureCluster(place, { durable: options.settings?.fsync !== 'off' })
  await stopLeftover(cluster.data)
  const { port, server } = await launchOnPort(place, cluster, options)
  const url = (database: string) => `postgres://postgres:${cluster.password}@127.0.0.1:${port}/${database}`
  return {
    ...server,
    port,
    folder: place.folder,
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
  }
}

async function launchOnPort(
  place: Place,
  cluster: Cluster,
  { port: wanted = 0, settings = {} }: EmbeddedPostgresOptions,
): Promise<{ readonly port: number; readonly server: Server }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted === 0 ? await freePort() : wanted
    const all = { ...smallMemory, ...loopbackOnly, lc_messages: 'C', timezone: 'UTC', ...settings, port: String(port) }
    try {
      return { port, server: await launch(place, cluster, all) }
    } catch (error) {
      if (attempt === 30 || !passes(error, wanted)) throw error
      await delay(100)
    }
  }
}

/** A free port may be taken just before we do, and the backends of a killed server take a moment to notice. */
function passes(error: unknown, wanted: number): boolean {
  if (!(error instanceof Error)) return false
  if (error.message.includes('pre-existing shared memory block')) return true
  return wanted === 0 && error.message.includes('could not bind')
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    const alreadyThere = error instanceof DatabaseError && error.code === '42P04'
    if (!alreadyThere) throw error
  } finally {
    await client.end()
  }
}
