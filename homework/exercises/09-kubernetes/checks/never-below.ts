import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { countOf } from '../../../src/kubernetes/scalars.ts'
import { partsOf } from '../parts.ts'
import type { Site } from '../site.ts'

export const neverBelow: Check<Site> = {
  id: 'never-below',
  title: 'An update takes no pod away before another one is ready in its place',
  points: 1,
  after: ['fits-together'],
  next: 'Read what maxSurge and maxUnavailable come to for your number of replicas.',
  run: async ({ manifests }) => {
    const { replicas, strategy } = partsOf(manifests).deployment.spec
    hold(strategy.type === 'RollingUpdate', 'The strategy is Recreate: all pods end before the first new one starts')
    const { maxSurge, maxUnavailable } = strategy.rollingUpdate
    const more = countOf(maxSurge, replicas, 'up')
    const less = countOf(maxUnavailable, replicas, 'down')
    hold(
      more > 0 || less > 0,
      'With neither one more nor one less no pod can be replaced: Kubernetes then takes one away',
    )
    hold(less === 0, `maxUnavailable ${maxUnavailable} of ${replicas} replicas lets ${less} be away during an update`)
  },
}
