import { z } from 'zod'
import { compose, docker } from './docker.ts'

const container = z.object({
  Config: z.object({ Labels: z.record(z.string(), z.string()), Image: z.string() }),
  State: z.object({ Health: z.object({ Status: z.string() }) }),
  HostConfig: z.object({
    ReadonlyRootfs: z.boolean(),
    Privileged: z.boolean(),
    CapDrop: z.array(z.string()),
    SecurityOpt: z.array(z.string()),
    Memory: z.int(),
    NanoCpus: z.int(),
    PidsLimit: z.int(),
  }),
  NetworkSettings: z.object({
    Ports: z.record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullable()),
  }),
})

/** A container of the store under test, as Docker describes it. */
export type Container = z.infer<typeof container>

/** All of the store under test, by the names that the compose file gives them. */
export async function containersOfStore(): Promise<ReadonlyMap<string, Container>> {
  const ids = (await compose('ps', '--all', '--quiet')).split('\n')
  const inspected = z.array(container).parse(JSON.parse(await docker('inspect', ...ids)))
  return new Map(inspected.map((one) => [one.Config.Labels['com.docker.compose.service'] ?? '', one]))
}

/** Where the store is reached from outside. */
export function publishedBy(containers: ReadonlyMap<string, Container>) {
  return [...containers].flatMap(([name, { NetworkSettings }]) =>
    Object.values(NetworkSettings.Ports).flatMap((ports) => (ports ?? []).map((port) => ({ name, ...port }))),
  )
}
