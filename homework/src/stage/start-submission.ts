import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DockerRefused } from '@bulkhead/tools/docker'
import { z } from 'zod'
import { NotHeld } from '../exercise/not-held.ts'
import { ask } from './ask.ts'
import { blame } from './blame.ts'
import { eventually } from './eventually.ts'
import type { Stage } from './stage.ts'

const readyWithinMs = 30_000
const port = 8_080

const inspected = z.object({ State: z.object({ Running: z.boolean() }) })

/** What the submission is told, beside `PORT`. */
export type Environment = Readonly<Record<string, string>>

/** Where the submission answers, as the checks see it: known before it runs. */
export async function submissionUrl(stage: Stage): Promise<string> {
  return `http://127.0.0.1:${await stage.port('submission', port)}`
}

/**
 * Builds the submission, starts it anew, and waits until it is ready.
 * @throws NotHeld with Docker's or its own last words when it does not build, ends, or does not become ready
 */
export async function startSubmission(stage: Stage, environment: Environment): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-submission-'))
  try {
    const file = join(folder, 'environment')
    await writeFile(file, linesOf(environment), { mode: 0o600 })
    await stage.remove(['submission'])
    await stage.up(['submission'], { SUBMISSION_ENVIRONMENT: file })
  } catch (error) {
    const blamed = await blame(error)
    const hasRun = error instanceof DockerRefused && blamed instanceof NotHeld
    throw hasRun ? new NotHeld(`${blamed.message}.${await saying(stage)}`) : blamed
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await becomesReady(stage)
}

/** Waits until it answers `GET /readyz` with 200. @throws NotHeld with its last words when it does not, or has ended */
export async function becomesReady(stage: Stage): Promise<void> {
  const url = await submissionUrl(stage)
  const became = await eventually(
    'GET /readyz answers with 200',
    async () => {
      const answer = await ask(`${url}/readyz`, { deadlineMs: 2_000 }).catch(whenNotHeld)
      if (answer?.status === 200) return 'ready'
      if (!(await isRunning(stage))) return 'ended'
      throw new NotHeld(answer ? `it answers with ${answer.status}` : 'it does not answer')
    },
    { withinMs: readyWithinMs, everyMs: 100 },
  ).catch(whenNotHeld)
  if (became === 'ready') return
  const what = became
    ? 'It started, and ended by itself'
    : `Nothing said that it is ready within ${readyWithinMs / 1_000} s`
  throw new NotHeld(`${what}.${await saying(stage)}`)
}

function whenNotHeld(error: unknown): undefined {
  if (!(error instanceof NotHeld)) throw error
}

async function isRunning(stage: Stage): Promise<boolean> {
  return inspected.parse(await stage.inspect('submission')).State.Running
}

async function saying(stage: Stage): Promise<string> {
  const words = await stage.lastWords('submission').catch(() => '')
  return words === '' ? ' It printed nothing.' : ` It printed last:\n${words}`
}

/** Every value is taken as it stands. */
function linesOf(environment: Environment): string {
  const lines = Object.entries(environment).map(([name, value]) => {
    if (/['\n\r]/.test(value)) throw new Error(`${name} can't be handed to a container: it has a quote or a line break`)
    return `${name}='${value}'\n`
  })
  return lines.join('')
}
