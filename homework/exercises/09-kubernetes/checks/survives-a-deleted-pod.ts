import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { partsOf } from '../parts.ts'
import { allOf, anyOf, type Pod, settled } from '../pods.ts'
import type { Site } from '../site.ts'

const backWithinMs = 150_000

export const survivesADeletedPod: Check<Site> = {
  id: 'survives-a-deleted-pod',
  title: 'A pod is deleted under load, and no request fails',
  points: 1,
  after: ['runs-in-a-cluster', 'keeps-a-spare', 'asks-when-ready', 'drains'],
  next: 'Follow one request: who may still send it to the pod that goes, and who already to the one that comes?',
  needs: ['cluster'],
  instead: 'What the manifests promise of it say keeps-a-spare, asks-when-ready and drains.',
  deadlineMs: 15 * 60_000,
  run: async ({ bench, manifests, cluster }) => {
    const wanted = allOf(partsOf(manifests).deployment, backWithinMs)
    const { kubectl, load } = cluster()
    for (const _ of times(bench.trials)) {
      const gone = anyOf(bench.random, await settled(kubectl, wanted))
      const and = {
        sentence: `${gone.name} is gone`,
        holds: (pods: readonly Pod[]) => pods.every(({ uid }) => uid !== gone.uid),
      }
      await load.survives('A pod was deleted', async () => {
        await kubectl(['delete', 'pod', gone.name, '--wait=false'])
        await settled(kubectl, { ...wanted, and })
      })
    }
  },
}
