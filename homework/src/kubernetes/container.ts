import { z } from 'zod'
import { name, quantity, seconds } from './scalars.ts'

const port = z.union([z.int().positive().max(65_535), z.string()])
const handlers = {
  exec: z.strictObject({ command: z.array(z.string()).min(1) }).optional(),
  httpGet: z
    .strictObject({ path: z.string().default('/'), port, scheme: z.enum(['HTTP', 'HTTPS']).default('HTTP') })
    .optional(),
  tcpSocket: z.strictObject({ port }).optional(),
}

const probe = z.strictObject({
  ...handlers,
  failureThreshold: z.int().positive().default(3),
  initialDelaySeconds: seconds.default(0),
  periodSeconds: seconds.min(1).default(10),
  successThreshold: z.int().positive().default(1),
  terminationGracePeriodSeconds: seconds.optional(),
  timeoutSeconds: seconds.min(1).default(1),
})
export type Probe = z.infer<typeof probe>

const amounts = z.strictObject({ cpu: quantity.optional(), memory: quantity.optional() }).default({})

/** As whom it runs, and with what rights. */
export const identity = {
  runAsGroup: z.int().nonnegative().optional(),
  runAsNonRoot: z.boolean().optional(),
  runAsUser: z.int().nonnegative().optional(),
  seccompProfile: z.strictObject({ type: z.string() }).optional(),
}

/** A container as Kubernetes reads it: what is left out is what it takes for that. What is not listed may not be said. */
export const container = z.strictObject({
  envFrom: z.array(z.strictObject({ secretRef: z.strictObject({ name }) })).default([]),
  image: z.string(),
  imagePullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']).optional(),
  lifecycle: z
    .strictObject({
      preStop: z.strictObject({ ...handlers, sleep: z.strictObject({ seconds }).optional() }).optional(),
    })
    .optional(),
  livenessProbe: probe.optional(),
  name,
  ports: z
    .array(
      z.strictObject({
        containerPort: z.int().positive().max(65_535),
        name: name.optional(),
        protocol: z.enum(['TCP', 'UDP', 'SCTP']).default('TCP'),
      }),
    )
    .default([]),
  readinessProbe: probe.optional(),
  resources: z.strictObject({ limits: amounts, requests: amounts }).default({ limits: {}, requests: {} }),
  securityContext: z
    .strictObject({
      ...identity,
      allowPrivilegeEscalation: z.boolean().optional(),
      capabilities: z.strictObject({ drop: z.array(z.string()).default([]) }).optional(),
      privileged: z.boolean().optional(),
      readOnlyRootFilesystem: z.boolean().optional(),
    })
    .default({}),
  startupProbe: probe.optional(),
  volumeMounts: z.array(z.strictObject({ mountPath: z.string(), name, readOnly: z.boolean().optional() })).default([]),
})
export type Container = z.infer<typeof container>

/** The number of a port of a container, which may go by its name. */
export function numberOfPort(given: number | string, { ports }: Container): number | undefined {
  return typeof given === 'number' ? given : ports.find((one) => one.name === given)?.containerPort
}
