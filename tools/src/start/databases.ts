import { join } from 'node:path'
import { type DatabaseServer, startDatabaseServer } from './database-server.ts'
import { givenDatabase, type Storekeeper, type StoreSettings, storekeepers } from './settings.ts'

/** A service's database: where it is, and the server behind it when the launcher runs that. */
export interface ServiceDatabase {
  readonly url: string
  readonly server?: DatabaseServer
}

export type Databases = Readonly<Record<Storekeeper, ServiceDatabase>>

/** For each service the database that is given, or a PostgreSQL server of its own, so that one can be broken alone. */
export async function startDatabases(settings: StoreSettings, folder: string): Promise<Databases> {
  const [catalog, cart, order] = await Promise.all(
    storekeepers.map(async (service): Promise<ServiceDatabase> => {
      const url = givenDatabase(settings, service)
      if (url) return { url }
      const server = await startDatabaseServer(join(folder, `${service}-db`))
      return { url: server.url, server }
    }),
  )
  if (!catalog || !cart || !order) throw new Error('a database is missing')
  return { catalog, cart, order }
}

export async function stopDatabases(databases: Databases): Promise<void> {
  await Promise.all(Object.values(databases).map(({ server }) => server?.stop()))
}
