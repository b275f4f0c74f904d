import { randomBytes } from 'node:crypto'
import { NotMeasured } from '../../src/exercise/not-measured.ts'
import type { Workbench } from '../../src/exercise/workbench.ts'
import { manifestsIn } from '../../src/grade/manifests/manifest-files.ts'
import type { ManifestsRead } from '../../src/grade/manifests/read-manifests.ts'
import { apply } from '../../src/kubernetes/apply.ts'
import { createKubectl, type Kubectl } from '../../src/kubernetes/kubectl.ts'
import { namedCluster } from '../../src/kubernetes/named-cluster.ts'
import { bounds, databaseWith, namespaceNamed, settingsWith } from './cluster-objects.ts'
import { createLoad, type Load } from './load.ts'

export interface Site {
  readonly bench: Workbench
  readonly manifests: ManifestsRead
  /** @throws NotMeasured where no cluster was named */
  readonly cluster: () => Cluster
  readonly close: () => Promise<void>
}

/** A namespace of the run's own, and what is in it. */
export interface Cluster {
  readonly kubectl: Kubectl
  readonly load: Load
  /** Makes the namespace, with the catalog's database and settings in it. */
  readonly begin: () => Promise<void>
}

const databaseWithinMs = 300_000
const toldWithinMs = 20_000

/** Nothing is done in a cluster before a check begins it. */
export async function openSite(bench: Workbench): Promise<Site> {
  const context = namedCluster(process.env)
  const namespace = `bulkhead-homework-${bench.run}`
  const manifests = await manifestsIn(bench.folder)
  if (context === undefined) {
    const cluster = () => {
      throw new NotMeasured('no cluster was named')
    }
    return { bench, manifests, cluster, close: async () => undefined }
  }
  const kubectl = createKubectl({ context, namespace, signal: bench.signal })
  let hasBegun = false

  async function begin(): Promise<void> {
    hasBegun = true
    const password = randomBytes(16).toString('hex')
    await apply(kubectl, [namespaceNamed(namespace)])
    await apply(kubectl, [...bounds, settingsWith(password), ...databaseWith(password)])
    const wait = [
      'wait',
      '--for=condition=Available',
      'deployment/catalog-db',
      `--timeout=${databaseWithinMs / 1_000}s`,
    ]
    await kubectl(wait, { deadlineMs: databaseWithinMs + 10_000 })
  }

  /** Also what hangs, and what was given long to end. A run that was called off leaves nothing either. */
  async function close(): Promise<void> {
    if (!hasBegun) return
    const anyway = createKubectl({ context: context ?? '', namespace })
    const all = ['deployments,pods', '--all', '--force', '--grace-period=0']
    for (const what of [all, ['namespace', namespace, '--ignore-not-found']]) {
      await anyway(['delete', ...what, '--wait=false'], { deadlineMs: toldWithinMs })
    }
  }

  const cluster: Cluster = { kubectl, load: createLoad(kubectl), begin }
  return { bench, manifests, cluster: () => cluster, close }
}

export async function closeSite({ close }: Site): Promise<void> {
  await close()
}
