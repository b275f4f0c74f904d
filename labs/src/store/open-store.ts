import { findStore, type Mode, Refused, type RunningStore } from '@bulkhead/tools'
import { hasDocker, startComposeStore } from './start-compose-store.ts'
import { startLocalStore } from './start-local-store.ts'

/** A store to experiment with: one that ran already, or one that was started for it. */
export interface OpenedStore {
  readonly store: RunningStore
  /** Stops what was started here, and nothing else. */
  close(): Promise<void>
}

/** @throws Refused when there is none and none can be started */
export async function openStore(mode: Mode | undefined, say: (text: string) => void): Promise<OpenedStore> {
  const running = await findRunning(mode)
  if (running) return { store: running, close: async () => undefined }
  const docker = await hasDocker()
  if (mode === 'compose' && !docker)
    throw new Refused('No store runs in containers, and there is no Docker to start one.')
  const inContainers = mode !== 'local' && docker
  say(`No store runs: starting one ${inContainers ? 'in containers' : 'without Docker'} …`)
  const stop = inContainers ? await startComposeStore() : await startLocalStore()
  return { store: await findStore(inContainers ? 'compose' : 'local', process.env), close: stop }
}

async function findRunning(mode: Mode | undefined): Promise<RunningStore | undefined> {
  try {
    return await findStore(mode, process.env)
  } catch (error) {
    if (error instanceof Refused && /^No store runs/.test(error.message)) return undefined
    throw error
  }
}
