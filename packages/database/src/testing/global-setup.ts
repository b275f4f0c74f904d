import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../embedded/index.ts'
import type {} from './provided-context.ts'

/** For `globalSetup` in a vitest configuration: one PostgreSQL server for all tests of the run, deleted at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-test-'))
  // The server's account must get through when the tests run as root.
  await chmod(folder, 0o755)
  const server = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    settings: { fsync: 'off', max_connections: '200' },
  })
  project.provide('postgresUrl', server.url('postgres'))
  return async () => {
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}
