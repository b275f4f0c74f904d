import { z } from 'zod'

const names = z.record(z.string(), z.unknown())
const variables = z.record(z.string(), z.string().nullable())

const build = z.looseObject({
  context: z.string(),
  dockerfile: z.string().optional(),
  args: variables.optional(),
})

const limits = z.looseObject({
  cpus: z.union([z.string(), z.number()]).optional(),
  memory: z.string().optional(),
  pids: z.number().optional(),
})

export const service = z.looseObject({
  image: z.string().optional(),
  build: build.optional(),
  privileged: z.boolean().optional(),
  environment: variables.nullish(),
  labels: names.nullish(),
  networks: z.record(z.string(), names.nullable()).nullish(),
  security_opt: z.array(z.string()).nullish(),
  volumes: z.array(z.looseObject({ type: z.string(), source: z.string().optional() })).nullish(),
  cpus: z.union([z.string(), z.number()]).nullish(),
  mem_limit: z.string().nullish(),
  pids_limit: z.number().nullish(),
  deploy: z
    .looseObject({
      replicas: z.int().nullish(),
      resources: z.looseObject({ limits: limits.nullish(), reservations: names.nullish() }).nullish(),
    })
    .nullish(),
})

const owned = z.looseObject({ name: z.string().optional(), driver: z.string().optional() })
const network = owned.extend({ ipam: names.nullish() })
const fileOfService = owned.extend({ file: z.string().optional() })

/** What `docker compose config` makes of a file: each field in its one long form. */
export const rendered = z.looseObject({
  services: z.record(z.string(), service).default({}),
  networks: z.record(z.string(), network).default({}),
  volumes: z.record(z.string(), owned).default({}),
  configs: z.record(z.string(), fileOfService).default({}),
  secrets: z.record(z.string(), fileOfService).default({}),
})

export type Rendered = z.infer<typeof rendered>
export type RenderedService = z.infer<typeof service>
