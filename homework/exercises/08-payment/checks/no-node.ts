import { z } from 'zod'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { findRuntime } from '../find-runtime.ts'
import type { Site } from '../site.ts'

const inspected = z.object({ Id: z.string() })

export const noNode: Check<Site> = {
  id: 'no-node',
  title: 'Nothing in its image runs JavaScript or TypeScript',
  points: 1,
  after: ['takes-payment'],
  next: 'Start your image from one that has your language and nothing else, and copy into it only what you wrote.',
  run: async ({ store: { stage } }) => {
    const { Id } = inspected.parse(await stage.inspect('submission'))
    const found = await findRuntime(Id)
    hold(found === undefined, `No file of the image is a runtime of JavaScript; ${found} is one`)
  },
}
