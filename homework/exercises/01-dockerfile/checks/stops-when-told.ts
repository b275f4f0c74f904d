import { z } from 'zod'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { knobs } from '../knobs.ts'
import type { Site } from '../site.ts'

const graceSeconds = knobs.stopsWithinSeconds
const stopped = z.object({ State: z.object({ ExitCode: z.int() }) })

export const stopsWhenTold: Check<Site> = {
  id: 'stops-when-told',
  title: `Told to stop, it ends by itself within ${graceSeconds} seconds`,
  points: 2,
  after: ['starts'],
  next: 'Whom does Docker tell? The process that CMD names. Write it as a list, and name the one that listens for SIGTERM.',
  run: async ({ stage }) => {
    await stage.stop('submission', graceSeconds)
    const { ExitCode } = stopped.parse(await stage.inspect('submission')).State
    hold(ExitCode !== 137, `It was still there after ${graceSeconds} seconds, and was killed (exit code 137).`)
    hold(ExitCode === 0, `It ended with exit code ${ExitCode} instead of 0.`)
  },
}
