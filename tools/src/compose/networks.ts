import { z } from 'zod'
import { type Container, serviceOf } from './containers.ts'
import { docker } from './docker.ts'

const configFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      networks: z.record(z.string(), z.object({ aliases: z.array(z.string()).optional() }).nullable()).default({}),
    }),
  ),
  networks: z.record(z.string(), z.object({ name: z.string() })).default({}),
})
type Config = z.infer<typeof configFile>

/** A network that a container belongs to, and the names it has there. */
export interface Membership {
  readonly network: string
  readonly aliases: readonly string[]
}

/** Which networks a container belongs to and is not on. */
export type MissingNetworks = (container: Container) => Promise<Membership[]>

/**
 * Where a container belongs is read from the files that its project was started from: not from what it was taken off,
 * of which nobody would know any more if that had been interrupted. They are read once.
 */
export function createMissingNetworks(): MissingNetworks {
  let config: Promise<Config> | undefined

  return async (container) => {
    config ??= readConfig(container)
    const { services, networks } = await config
    const service = serviceOf(container) ?? ''
    const on = Object.keys(container.NetworkSettings.Networks)
    return Object.entries(services[service]?.networks ?? {})
      .map(([key, own]) => ({
        network: networks[key]?.name ?? key,
        aliases: [service, ...(own?.aliases ?? []), container.Name.replace(/^\//, '')],
      }))
      .filter(({ network }) => !on.includes(network))
  }
}

async function readConfig({ Config: { Labels } }: Container): Promise<Config> {
  const files = (Labels['com.docker.compose.project.config_files'] ?? '').split(',').flatMap((file) => ['--file', file])
  const folder = Labels['com.docker.compose.project.working_dir'] ?? '.'
  const project = Labels['com.docker.compose.project'] ?? ''
  const place = ['--project-name', project, '--project-directory', folder, ...files]
  return configFile.parse(JSON.parse(await docker('compose', ...place, 'config', '--format', 'json')))
}

export async function takeOffNetworks({ Id, NetworkSettings }: Container): Promise<void> {
  for (const network of Object.keys(NetworkSettings.Networks)) await docker('network', 'disconnect', network, Id)
}

export async function putBackOnNetworks({ Id }: Container, missing: readonly Membership[]): Promise<void> {
  for (const { network, aliases } of missing) {
    await docker('network', 'connect', ...aliases.flatMap((alias) => ['--alias', alias]), network, Id)
  }
}
