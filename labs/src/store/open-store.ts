import { findStore, type Mode, Refused, type RunningStore, type StoreChoice } from '@bulkhead/tools'
import { hasDocker, startComposeStore } from './start-compose-store.ts'
import { startLocalStore } from './start-local-store.ts'

/** A store to experiment with: one that ran already, or one that was started for it. */
export interface OpenedStore {
  readonly store: RunningStore
  /** Stops what was started here, and nothing else. */
  close(): Promise<void>
}

type Say = (text: string) => void

/** @throws Refused when there is none and none can be started */
export async function openStore(wanted: StoreChoice | undefined, say: Say): Promise<OpenedStore> {
  if (wanted === 'monolith') return openMonolith(undefined, say)
  const running = await findRunning(wanted)
  if (running) return leftRunning(running)
  const mode = wanted ?? (await possibleMode())
  if (mode === 'compose' && !(await hasDocker()))
    throw new Refused('No store runs in containers, and there is no Docker to start one.')
  say(`No store runs: starting one ${inWords[mode]} …`)
  const stop = mode === 'compose' ? await startComposeStore('microservices') : await startLocalStore('microservices')
  return { store: await findStore(mode, process.env), close: stop }
}

/** The services, in whichever way they run or can be started. @throws Refused when they can't */
export async function openServices(say: Say): Promise<OpenedStore> {
  const [inContainers, without] = [await findRunning('compose'), await findRunning('local')]
  if (inContainers && without) throw new Refused('Two stores run: say which, with -- --store compose or --store local.')
  const running = inContainers ?? without
  return running ? leftRunning(running) : openStore(await possibleMode(), say)
}

/** The monolith as it runs; or started as it is wanted, which is as the other one runs. @throws Refused when it can't be */
export async function openMonolith(wanted: Mode | undefined, say: Say): Promise<OpenedStore> {
  const running = await findRunning('monolith')
  if (running) return leftRunning(running)
  const mode = wanted ?? (await possibleMode())
  say(`No monolith runs: starting one ${inWords[mode]} …`)
  const stop = mode === 'compose' ? await startComposeStore('monolith') : await startLocalStore('monolith')
  return { store: await findStore('monolith', process.env), close: stop }
}

const inWords: Readonly<Record<Mode, string>> = { compose: 'in containers', local: 'without Docker' }

async function possibleMode(): Promise<Mode> {
  return (await hasDocker()) ? 'compose' : 'local'
}

function leftRunning(store: RunningStore): OpenedStore {
  return { store, close: async () => undefined }
}

async function findRunning(wanted: StoreChoice | undefined): Promise<RunningStore | undefined> {
  try {
    return await findStore(wanted, process.env)
  } catch (error) {
    if (error instanceof Refused && /^No store runs/.test(error.message)) return undefined
    throw error
  }
}
