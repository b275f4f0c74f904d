import { findStore, Refused, type RunningStore, type StoreChoice } from '@bulkhead/tools'
import { hasDocker, startComposeStore } from './start-compose-store.ts'
import { startLocalStore } from './start-local-store.ts'

/** A store to experiment with: one that ran already, or one that was started for it. */
export interface OpenedStore {
  readonly store: RunningStore
  /** Stops what was started here, and nothing else. */
  close(): Promise<void>
}

/** @throws Refused when there is none and none can be started */
export async function openStore(wanted: StoreChoice | undefined, say: (text: string) => void): Promise<OpenedStore> {
  const running = await findRunning(wanted)
  if (running) return { store: running, close: async () => undefined }
  const docker = await hasDocker()
  if (wanted === 'compose' && !docker)
    throw new Refused('No store runs in containers, and there is no Docker to start one.')
  const inContainers = wanted !== 'local' && docker
  say(`No store runs: starting one ${inContainers ? 'in containers' : 'without Docker'} …`)
  const architecture = wanted === 'monolith' ? 'monolith' : 'microservices'
  const stop = inContainers ? await startComposeStore(architecture) : await startLocalStore(architecture)
  const choice = wanted === 'monolith' ? wanted : inContainers ? 'compose' : 'local'
  return { store: await findStore(choice, process.env), close: stop }
}

async function findRunning(wanted: StoreChoice | undefined): Promise<RunningStore | undefined> {
  try {
    return await findStore(wanted, process.env)
  } catch (error) {
    if (error instanceof Refused && /^No store runs/.test(error.message)) return undefined
    throw error
  }
}
