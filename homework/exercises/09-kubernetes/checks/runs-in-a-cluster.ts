import type { Check } from '../../../src/exercise/exercise.ts'
import { NotHeld } from '../../../src/exercise/not-held.ts'
import { confine } from '../../../src/grade/manifests/confine.ts'
import { apply } from '../../../src/kubernetes/apply.ts'
import { type Kubectl, KubectlFailed } from '../../../src/kubernetes/kubectl.ts'
import { type Parts, partsOf } from '../parts.ts'
import { allOf, podsOf, settled } from '../pods.ts'
import type { Site } from '../site.ts'

const readyWithinMs = 180_000
const steadyWithinMs = 60_000

export const runsInACluster: Check<Site> = {
  id: 'runs-in-a-cluster',
  title: 'In a cluster all pods become ready, and answer a steady load',
  points: 0,
  after: ['fits-together'],
  next: 'Apply them to a cluster of your own, and read kubectl describe pods.',
  needs: ['cluster'],
  instead: 'That the manifests fit together says fits-together.',
  deadlineMs: 14 * 60_000,
  run: async ({ manifests, cluster }) => {
    const parts = partsOf(manifests)
    const { kubectl, load, begin } = cluster()
    await begin()
    await applyTheirs(kubectl, manifests.objects.map(confine))
    const wanted = allOf(parts.deployment, readyWithinMs)
    await settled(kubectl, wanted).catch((error) => blameWhoLacksTheImage(error, kubectl, parts))
    await load.begin(parts.container.image)
    await load.isSteady('while nothing is broken', steadyWithinMs)
  },
}

/** What a cluster that answers does not take is not theirs to be taken. */
async function applyTheirs(kubectl: Kubectl, objects: readonly object[]): Promise<void> {
  try {
    await apply(kubectl, objects)
  } catch (error) {
    if (!(error instanceof KubectlFailed)) throw error
    await kubectl(['get', 'deployments'])
    throw new NotHeld(`The cluster does not take them: ${error.message}`)
  }
}

async function blameWhoLacksTheImage(
  error: unknown,
  kubectl: Kubectl,
  { deployment, container }: Parts,
): Promise<never> {
  const pods = await podsOf(kubectl, deployment.spec.template.metadata.labels)
  const isMissing = pods.some(({ waitsFor = '' }) => /^(ErrImage|ImagePull)/.test(waitsFor))
  if (!isMissing || container.imagePullPolicy === 'Always') throw error
  throw new Error(`the cluster has no image ${container.image}: load it, as the exercise’s README says`)
}
