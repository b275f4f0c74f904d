import { findComposeStore } from '../compose/find-compose-store.ts'
import { Refused } from '../faults/refusal.ts'
import type { Mode } from '../faults/table.ts'
import { findLocalStore } from '../local/local-store.ts'
import { storeFolder } from './root.ts'
import type { RunningStore } from './running-store.ts'

/**
 * Whichever store runs: the one in containers, or that of `npm start`.
 * @throws Refused when none does, or when both do and it isn't said which
 */
export async function findStore(wanted: Mode | undefined, environment: NodeJS.ProcessEnv): Promise<RunningStore> {
  const project = environment.COMPOSE_PROJECT_NAME || 'bulkhead'
  const [compose, local] = await Promise.all([
    wanted === 'local' ? undefined : findComposeStore(project),
    wanted === 'compose' ? undefined : findLocalStore(storeFolder(environment)),
  ])
  if (compose && local) {
    throw new Refused('Two stores run: say which, with -- --store compose or -- --store local.')
  }
  const found = compose ?? local
  if (!found) throw new Refused(missing(wanted))
  return found
}

function missing(wanted: Mode | undefined): string {
  if (wanted === 'compose') return 'No store runs in containers: start one with docker compose up.'
  if (wanted === 'local') return 'No store runs without containers: start one with npm start.'
  return 'No store runs: start one with docker compose up, or with npm start.'
}
