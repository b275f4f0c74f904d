import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Exercise } from '../../src/exercise/exercise.ts'
import type { Mutant } from '../../src/exercise/mutant.ts'
import { hold } from '../../src/exercise/not-held.ts'
import { starts } from '../../src/exercise/starts.ts'
import { ask, createStage, type Stage, startSubmission, submissionUrl } from '../../src/stage/index.ts'
import { takeDown } from '../../src/stage/take-down.ts'
import { type SeenVariant, verifyExercise } from '../../src/verify/verify-exercise.ts'
import { anExercise } from '../support/an-exercise.ts'
import { hasDocker } from '../support/has-docker.ts'
import { aWorkbench } from '../support/workbench.ts'

/** A whole exercise in small: greet by name. */
const greeting: Exercise<Stage> = {
  ...anExercise([]),
  needs: ['docker'],
  checks: [
    starts((stage) => startSubmission(stage, { GREETING: 'hello', NAME: 'Ada' })),
    {
      id: 'greets',
      title: 'It greets by name',
      points: 2,
      after: ['starts'],
      next: 'Read NAME.',
      run: async (stage) => {
        const { body } = await ask(`${await submissionUrl(stage)}/greeting`)
        hold(JSON.stringify(body).includes('hello, Ada'), `expected hello, Ada, seen ${JSON.stringify(body)}`)
      },
    },
  ],
  open: async (bench) => {
    const stage = createStage(bench)
    await stage.up([])
    return stage
  },
  close: async () => undefined,
}

const mutants: readonly Mutant[] = [
  {
    name: 'by-heart',
    story: 'It is always Bob.',
    edits: [{ file: 'src/main.mjs', find: '{NAME}', replace: "{'Bob'}" }],
    loses: ['greets'],
  },
  {
    name: 'mute',
    story: 'Who is ready has nothing to say.',
    edits: [{ file: 'src/main.mjs', find: 'createServer((request', replace: 'process.exit(3)\ncreateServer((request' }],
    loses: ['starts'],
  },
]

describe.skipIf(!hasDocker())('a whole exercise in small (needs Docker)', () => {
  const { project, signal } = aWorkbench()
  afterAll(() => takeDown(project))

  test('its checks tell the starting state, the solution and each wrong solution apart, and say why', async () => {
    const seen: SeenVariant[] = []
    const folder = (name: string) => fileURLToPath(new URL(`../toy/${name}`, import.meta.url))
    const sources = { start: folder('start'), solution: folder('solution') }
    const around = { project, signal, seed: 1, trials: 1, repeats: 1, onLook: () => undefined }
    await verifyExercise({ exercise: greeting, mutants, sources, ...around, onSeen: (one) => seen.push(one) })

    expect(seen.flatMap(({ complaints, unmeasured }) => [...complaints, ...unmeasured])).toEqual([])
    expect(seen.map(({ results }) => results[0]?.points)).toEqual([0, 2, 0, 0])
    expect(seen[2]?.results[0]?.checks[1]).toMatchObject({
      reason: 'expected hello, Ada, seen {"greeting":"hello, Bob"}',
    })
    expect(seen[3]?.results[0]?.checks[0]?.reason).toContain('ended by itself')
  })
})
