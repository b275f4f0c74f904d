import { pick } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { partsOf } from '../parts.ts'
import { settled } from '../pods.ts'
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
    const { spec } = partsOf(manifests).deployment
    const { kubectl, load } = cluster()
    const wanted = { labels: spec.template.metadata.labels, replicas: spec.replicas, withinMs: backWithinMs }
    for (const _ of times(bench.trials)) {
      const [first, ...others] = await settled(kubectl, wanted)
      if (!first) throw new Error('there is no pod to delete')
      const gone = pick(bench.random, [first, ...others])
      const and = { sentence: `${gone.name} is gone`, holds: isWithout(gone.uid) }
      await load.survives('A pod was deleted', async () => {
        await kubectl(['delete', 'pod', gone.name, '--wait=false'])
        await settled(kubectl, { ...wanted, and })
      })
    }
  },
}

function isWithout(unwanted: string): (pods: readonly { readonly uid: string }[]) => boolean {
  return (pods) => pods.every(({ uid }) => uid !== unwanted)
}
