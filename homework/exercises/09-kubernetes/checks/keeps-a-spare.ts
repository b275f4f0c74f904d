import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { partsOf } from '../parts.ts'
import type { Site } from '../site.ts'

export const keepsASpare: Check<Site> = {
  id: 'keeps-a-spare',
  title: 'There are pods left when one is gone',
  points: 1,
  after: ['fits-together'],
  next: 'Say in the Deployment how many replicas there are to be.',
  run: async ({ manifests }) => {
    const { replicas } = partsOf(manifests).deployment.spec
    hold(replicas >= 2, `With ${replicas} replicas, none is left when one is gone`)
  },
}
