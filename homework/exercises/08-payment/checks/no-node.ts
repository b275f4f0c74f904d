import { z } from 'zod'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Stage } from '../../../src/stage/index.ts'
import { findRunning } from '../find-running.ts'
import { findRuntime } from '../find-runtime.ts'
import type { Site } from '../site.ts'

const inspected = z.object({ Id: z.string(), State: z.object({ Running: z.boolean() }) })

export const noNode: Check<Site> = {
  id: 'no-node',
  title: 'Nothing in its image, and none of its processes, runs JavaScript or TypeScript',
  points: 1,
  after: ['takes-payment'],
  next: 'Start your image from one that has your language and nothing else, and copy into it only what you wrote.',
  run: async ({ store: { stage } }) => {
    const { Id, State } = inspected.parse(await stage.inspect('submission'))
    const found = await findRuntime(Id)
    hold(found === undefined, `No file of the image is a runtime of JavaScript; ${found} has one in it`)
    const running = State.Running ? await whilePaused(stage, () => findRunning(Id)) : undefined
    hold(running === undefined, `No process is a runtime of JavaScript; ${running} is one`)
  },
}

async function whilePaused<Result>(stage: Stage, work: () => Promise<Result>): Promise<Result> {
  await stage.pause('submission')
  try {
    return await work()
  } finally {
    await stage.unpause('submission')
  }
}
