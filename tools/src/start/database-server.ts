import { type EmbeddedPostgres, startEmbeddedPostgres } from '@bulkhead/database/embedded'
import type { Part } from './part.ts'
import { isPaused, pauseFamily, resumeFamily } from './processes.ts'

/** A PostgreSQL server that the launcher runs: it comes back where it was, at the same address. */
export interface DatabaseServer extends Part {
  readonly url: string
}

export async function startDatabaseServer(folder: string): Promise<DatabaseServer> {
  let server: EmbeddedPostgres | undefined
  const { port, url } = await launch(0)

  async function launch(wantedPort: number): Promise<EmbeddedPostgres> {
    const started = await startEmbeddedPostgres({ folder, port: wantedPort })
    server = started
    void started.exited.then(() => {
      if (server === started) server = undefined
    })
    return started
  }

  return {
    url: url('postgres'),
    state: async () => {
      if (!server) return 'stopped'
      return (await isPaused(server.pid)) ? 'paused' : 'running'
    },
    start: async () => {
      if (!server) await launch(port)
    },
    stop: async () => {
      if (!server) return
      // Its children hear the end only when they go on themselves.
      await resumeFamily(server.pid)
      await server.stop()
    },
    pause: async () => {
      if (server) await pauseFamily(server.pid)
    },
    resume: async () => {
      if (server) await resumeFamily(server.pid)
    },
  }
}
