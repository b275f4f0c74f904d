import { z } from 'zod'
import { pick } from '../../src/exercise/chance.ts'
import { hold, NotHeld } from '../../src/exercise/not-held.ts'
import type { Kubectl } from '../../src/kubernetes/kubectl.ts'
import type { Deployment } from '../../src/kubernetes/objects.ts'
import { carries, type Labels, labels } from '../../src/kubernetes/scalars.ts'
import { eventually } from '../../src/stage/index.ts'
import { given } from './given.ts'

const containerStatus = z.looseObject({
  restartCount: z.int().default(0),
  state: z.looseObject({ waiting: z.looseObject({ reason: z.string().default('') }).optional() }).default({}),
})
const podList = z.looseObject({
  items: z.array(
    z.looseObject({
      metadata: z.looseObject({
        name: z.string(),
        uid: z.string(),
        labels: labels.default({}),
        deletionTimestamp: z.string().optional(),
      }),
      status: z.looseObject({
        podIP: z.string().optional(),
        conditions: z.array(z.looseObject({ type: z.string(), status: z.string() })).default([]),
        containerStatuses: z.array(containerStatus).default([]),
      }),
    }),
  ),
})
const rollout = z.looseObject({
  metadata: z.looseObject({ generation: z.int() }),
  status: z.looseObject({
    observedGeneration: z.int().default(0),
    updatedReplicas: z.int().default(0),
    availableReplicas: z.int().default(0),
  }),
})

export interface Pod {
  readonly name: string
  readonly uid: string
  readonly ip: string | undefined
  readonly isReady: boolean
  readonly isGoing: boolean
  readonly restarts: number
  /** Why its container does not run yet, in Kubernetes' word; nothing when it runs. */
  readonly waitsFor: string | undefined
}

export async function podsOf(kubectl: Kubectl, wanted: Labels): Promise<readonly Pod[]> {
  const { items } = podList.parse(JSON.parse(await kubectl(['get', 'pods', '--output', 'json'])))
  return items
    .filter(({ metadata }) => carries(wanted, metadata.labels))
    .map(({ metadata, status }) => ({
      name: metadata.name,
      uid: metadata.uid,
      ip: status.podIP,
      isReady: status.conditions.some(({ type, status }) => type === 'Ready' && status === 'True'),
      isGoing: metadata.deletionTimestamp !== undefined,
      restarts: status.containerStatuses.reduce((sum, { restartCount }) => sum + restartCount, 0),
      waitsFor: status.containerStatuses.flatMap(({ state }) => state.waiting?.reason ?? [])[0],
    }))
}

export interface Wanted {
  readonly labels: Labels
  readonly replicas: number
  readonly withinMs: number
  /** What must be so of the pods besides, as a sentence and a look. */
  readonly and?: { readonly sentence: string; readonly holds: (pods: readonly Pod[]) => boolean }
}

/** All pods that a Deployment asks for. */
export function allOf({ spec }: Deployment, withinMs: number): Wanted {
  return { labels: spec.template.metadata.labels, replicas: spec.replicas, withinMs }
}

/** Waits until as many pods are ready as are wanted, all of the newest kind, and none is on its way out. @throws NotHeld */
export async function settled(kubectl: Kubectl, { labels, replicas, withinMs, and }: Wanted): Promise<readonly Pod[]> {
  return eventually(
    `${replicas} pods are ready${and === undefined ? '' : `, and ${and.sentence}`}`,
    async () => {
      const deployment = ['get', 'deployment', given.service, '--output', 'json']
      const { metadata, status } = rollout.parse(JSON.parse(await kubectl(deployment)))
      const pods = await podsOf(kubectl, labels)
      const isThrough = status.observedGeneration >= metadata.generation && status.updatedReplicas === replicas
      const stay = pods.every(({ isReady, isGoing }) => isReady && !isGoing)
      hold(pods.length === replicas && stay && isThrough && status.availableReplicas === replicas, seen(pods))
      if (and !== undefined && !and.holds(pods)) throw new NotHeld(seen(pods))
      return pods
    },
    { withinMs, everyMs: 500 },
  )
}

export function anyOf(random: () => number, pods: readonly Pod[]): Pod {
  const [first, ...others] = pods
  if (!first) throw new Error('there is no pod to choose from')
  return pick(random, [first, ...others])
}

function seen(pods: readonly Pod[]): string {
  const ready = pods.filter(({ isReady, isGoing }) => isReady && !isGoing).length
  const going = pods.filter(({ isGoing }) => isGoing).length
  const waiting = [...new Set(pods.flatMap(({ waitsFor }) => waitsFor ?? []))]
  return [`${pods.length} pods: ${ready} ready, ${going} going`, ...waiting].join(', ')
}
