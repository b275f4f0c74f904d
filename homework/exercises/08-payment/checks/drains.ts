import { z } from 'zod'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Site } from '../site.ts'

const graceSeconds = 3
const inspected = z.object({ State: z.object({ ExitCode: z.int(), Running: z.boolean() }) })
const killed = 137

export const drains: Check<Site> = {
  id: 'drains',
  title: 'Told to stop by SIGTERM, it ends by itself within 3 s',
  points: 1,
  after: ['takes-payment'],
  next: 'The first process of a container ignores a SIGTERM that it does not handle: handle it, finish what is at work, and end. A shell between Docker and you does not pass it on.',
  run: async ({ store: { stage } }) => {
    await stage.stop('submission', graceSeconds)
    const { State } = inspected.parse(await stage.inspect('submission'))
    hold(
      !State.Running && State.ExitCode !== killed,
      `It ends within ${graceSeconds} s of a SIGTERM; it had to be killed`,
    )
  },
}
