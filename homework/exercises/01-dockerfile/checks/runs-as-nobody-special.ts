import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { imageOf } from '../../../src/image/image-of.ts'
import type { Site } from '../site.ts'

const root = /^(root|0+)?(:.*)?$/

export const runsAsNobodySpecial: Check<Site> = {
  id: 'runs-as-nobody-special',
  title: 'Its process does not run as root',
  points: 2,
  after: ['starts'],
  next: 'Name a user in the last stage: node:24-slim brings one called node.',
  run: async ({ stage }) => {
    const { user } = await imageOf(stage, 'submission')
    hold(
      !root.test(user),
      user === '' ? 'The image names no user, so its process runs as root.' : `Its user is ${user}.`,
    )
  },
}
