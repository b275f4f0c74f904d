import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { given } from '../given.ts'
import { partsOf } from '../parts.ts'
import { allOf, type Pod, settled } from '../pods.ts'
import type { Site } from '../site.ts'

const rolledWithinMs = 240_000

export const survivesAnUpdate: Check<Site> = {
  id: 'survives-an-update',
  title: 'All pods are replaced by an update under load, and no request fails',
  points: 1,
  after: ['runs-in-a-cluster', 'never-below', 'asks-when-ready', 'drains'],
  next: 'Follow the update with kubectl get pods --watch: which pods get requests at each moment, and can they answer?',
  needs: ['cluster'],
  instead: 'What the manifests promise of it say never-below, asks-when-ready and drains.',
  deadlineMs: 20 * 60_000,
  run: async ({ bench, manifests, cluster }) => {
    const wanted = allOf(partsOf(manifests).deployment, rolledWithinMs)
    const { kubectl, load } = cluster()
    for (const _ of times(bench.trials)) {
      const old = new Set((await settled(kubectl, wanted)).map(({ uid }) => uid))
      const and = {
        sentence: 'none of them is an old one',
        holds: (pods: readonly Pod[]) => pods.every(({ uid }) => !old.has(uid)),
      }
      await load.survives('The pods were updated', async () => {
        await kubectl(['rollout', 'restart', `deployment/${given.service}`])
        await settled(kubectl, { ...wanted, and })
      })
    }
  },
}
