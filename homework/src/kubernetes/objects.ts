import { z } from 'zod'
import { container, identity } from './container.ts'
import { labels, name, quantity, seconds, selector, share } from './scalars.ts'

const metadata = z.strictObject({ name, labels: labels.default({}) })

const term = z.strictObject({ labelSelector: selector.optional(), topologyKey: z.string() })
const podAntiAffinity = z.strictObject({
  preferredDuringSchedulingIgnoredDuringExecution: z
    .array(z.strictObject({ podAffinityTerm: term, weight: z.int().min(1).max(100) }))
    .default([]),
  requiredDuringSchedulingIgnoredDuringExecution: z.array(term).default([]),
})

const pod = z.strictObject({
  affinity: z.strictObject({ podAntiAffinity: podAntiAffinity.optional() }).optional(),
  automountServiceAccountToken: z.boolean().optional(),
  containers: z.array(container).min(1),
  restartPolicy: z.literal('Always').default('Always'),
  securityContext: z.strictObject({ ...identity, fsGroup: z.int().nonnegative().optional() }).default({}),
  terminationGracePeriodSeconds: seconds.default(30),
  topologySpreadConstraints: z
    .array(
      z.strictObject({
        labelSelector: selector.optional(),
        maxSkew: z.int().positive(),
        topologyKey: z.string(),
        whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
      }),
    )
    .default([]),
  volumes: z
    .array(
      z.strictObject({
        emptyDir: z.strictObject({ medium: z.enum(['', 'Memory']).optional(), sizeLimit: quantity.optional() }),
        name,
      }),
    )
    .default([]),
})
export type Pod = z.infer<typeof pod>

const aQuarter = { maxSurge: '25%', maxUnavailable: '25%' } as const

const deployment = z.strictObject({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('Deployment'),
  metadata,
  spec: z.strictObject({
    minReadySeconds: seconds.default(0),
    progressDeadlineSeconds: seconds.optional(),
    replicas: z.int().nonnegative().default(1),
    revisionHistoryLimit: z.int().nonnegative().optional(),
    selector,
    strategy: z
      .strictObject({
        rollingUpdate: z
          .strictObject({
            maxSurge: share.default(aQuarter.maxSurge),
            maxUnavailable: share.default(aQuarter.maxUnavailable),
          })
          .optional(),
        type: z.enum(['RollingUpdate', 'Recreate']).default('RollingUpdate'),
      })
      .default({ type: 'RollingUpdate' })
      .refine(({ type, rollingUpdate }) => type === 'RollingUpdate' || !rollingUpdate, {
        error: 'rollingUpdate means nothing to Recreate, and Kubernetes refuses it',
      })
      .transform(({ type, rollingUpdate }) =>
        type === 'Recreate' ? { type } : { type, rollingUpdate: rollingUpdate ?? aQuarter },
      ),
    template: z.strictObject({ metadata: z.strictObject({ labels: labels.default({}) }), spec: pod }),
  }),
})
export type Deployment = z.infer<typeof deployment>

const budget = z.strictObject({
  apiVersion: z.literal('policy/v1'),
  kind: z.literal('PodDisruptionBudget'),
  metadata,
  spec: z.strictObject({
    maxUnavailable: share.optional(),
    minAvailable: share.optional(),
    selector,
    unhealthyPodEvictionPolicy: z.enum(['AlwaysAllow', 'IfHealthyBudget']).optional(),
  }),
})
export type Budget = z.infer<typeof budget>

const service = z.strictObject({
  apiVersion: z.literal('v1'),
  kind: z.literal('Service'),
  metadata,
  spec: z.strictObject({
    ports: z
      .array(
        z
          .strictObject({
            name: name.optional(),
            port: z.int().positive().max(65_535),
            protocol: z.enum(['TCP', 'UDP', 'SCTP']).default('TCP'),
            targetPort: z.union([z.int().positive().max(65_535), z.string()]).optional(),
          })
          .transform((given) => ({ ...given, targetPort: given.targetPort ?? given.port })),
      )
      .min(1),
    publishNotReadyAddresses: z.boolean().optional(),
    selector: labels.default({}),
    type: z.string().default('ClusterIP'),
  }),
})
export type Service = z.infer<typeof service>

export type KubernetesObject = Deployment | Budget | Service

/**
 * What a manifest may say, by `apiVersion kind`, with what Kubernetes takes for what is left out. A list of what is allowed, not
 * of what is dangerous: what the next Kubernetes learns is refused until somebody has thought about it.
 */
export const kinds: Readonly<Record<string, z.ZodType<KubernetesObject>>> = {
  'apps/v1 Deployment': deployment,
  'policy/v1 PodDisruptionBudget': budget,
  'v1 Service': service,
}
