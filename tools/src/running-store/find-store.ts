import type { StoreChoice } from '../command-line/mode.ts'
import { findComposeStore } from '../compose/find-compose-store.ts'
import { Refused } from '../faults/refusal.ts'
import { findLocalStore } from '../local/local-store.ts'
import { monolithFolder, storeFolder } from './root.ts'
import type { RunningStore } from './running-store.ts'

/**
 * Whichever store runs: the services in containers or those of `npm start`, or the monolith, in containers or without.
 * @throws Refused when none does, or when several do and it isn't said which
 */
export async function findStore(
  wanted: StoreChoice | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<RunningStore> {
  const found = await storesThatRun(wanted, environment)
  const chosen = found.filter((store) => wanted === undefined || choiceOf(store) === wanted)
  if (chosen.length > 1) {
    const choices = [...new Set(chosen.map(choiceOf))].map((choice) => `--store ${choice}`)
    throw new Refused(
      choices.length === 1
        ? 'Two monoliths run: stop one of them.'
        : `${chosen.length === 2 ? 'Two' : 'Several'} stores run: say which, with -- ${choices.join(' or ')}.`,
    )
  }
  const [only] = chosen
  if (!only) throw new Refused(missing(wanted))
  return only
}

async function storesThatRun(
  wanted: StoreChoice | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<readonly RunningStore[]> {
  const given = environment.COMPOSE_PROJECT_NAME
  // Docker is slow to answer, so it isn't asked for nothing.
  const projects = wanted === 'local' ? [] : given ? [given] : ['bulkhead', 'bulkhead-monolith']
  const looked = await Promise.all([
    ...projects.map(findComposeStore),
    findLocalStore(storeFolder(environment), 'microservices'),
    findLocalStore(monolithFolder(environment), 'monolith'),
  ])
  return looked.flatMap((store) => store ?? [])
}

function choiceOf({ mode, architecture }: RunningStore): StoreChoice {
  return architecture === 'monolith' ? 'monolith' : mode
}

function missing(wanted: StoreChoice | undefined): string {
  switch (wanted) {
    case 'compose':
      return 'No store runs in containers: start one with docker compose up.'
    case 'local':
      return 'No store runs without containers: start one with npm start.'
    case 'monolith':
      return 'No store runs as a monolith: start one with npm run start:monolith.'
    case undefined:
      return 'No store runs: start one with docker compose up, or with npm start.'
    default:
      return wanted satisfies never
  }
}
