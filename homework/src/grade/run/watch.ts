import { docker } from '@bulkhead/tools/docker'
import type { Check, Exercise } from '../../exercise/exercise.ts'
import { watchedFiles, waysOutIn } from './way-out.ts'

export interface Watch {
  /** The same exercise, which is looked at when the submission has just started, and at the end. */
  readonly exercise: Exercise
  /** What it went for that is not on its stage. */
  readonly sentences: () => readonly string[]
}

const image = 'node:24-slim'
const deadlineMs = 30_000

/**
 * Watches the submission of a project from beside: its kernel counts what it asks for, where no code of its can change it.
 * A container that is ended in between takes its numbers along, so that not everything is seen.
 */
export function watchSubmission(exercise: Exercise, project: string, signal: AbortSignal): Watch {
  const found = new Set<string>()

  async function look(namesCount: 'names count' | 'addresses alone'): Promise<void> {
    const containers = await containersOf(project)
    const neighbours =
      namesCount === 'names count' && containers.every(({ state }) => state === 'running') ? 'all up' : 'not all up'
    for (const { id, service, state } of containers) {
      if (!service.startsWith('submission') || state !== 'running') continue
      const inItsNetwork = ['--network', `container:${id}`, '--cap-drop', 'ALL', '--read-only', '--entrypoint', 'cat']
      const seen = await docker(['run', '--rm', ...inItsNetwork, image, ...watchedFiles], { signal, deadlineMs })
      for (const sentence of waysOutIn(seen, neighbours)) found.add(sentence)
    }
  }

  const last = exercise.checks.at(-1)
  const watched = exercise.checks.map((check) => {
    if (check.id === 'starts') return thenLook(check, () => look('names count'))
    // Later on a check may have taken neighbours away, and brought them back.
    return check === last ? thenLook(check, () => look('addresses alone')) : check
  })
  return { exercise: { ...exercise, checks: watched }, sentences: () => [...found] }
}

function thenLook(check: Check<unknown>, look: () => Promise<void>): Check<unknown> {
  return {
    ...check,
    run: async (site) => {
      try {
        await check.run(site)
      } finally {
        // It may have ended just now; what a check says must not depend on who watches.
        await look().catch(() => undefined)
      }
    },
  }
}

async function containersOf(project: string) {
  const format = '{{.ID}} {{.State}} {{.Label "com.docker.compose.service"}}'
  const filter = `label=com.docker.compose.project=${project}`
  const printed = await docker(['ps', '--all', '--no-trunc', '--filter', filter, '--format', format], { deadlineMs })
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', state = '', service = ''] = line.split(' ')
      return { id, state, service }
    })
}
