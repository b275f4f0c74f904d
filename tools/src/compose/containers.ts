import { z } from 'zod'
import { docker } from './docker.ts'

const container = z.object({
  Id: z.string(),
  Name: z.string(),
  Config: z.object({
    Image: z.string(),
    User: z.string(),
    Env: z.array(z.string()),
    Labels: z.record(z.string(), z.string()),
  }),
  State: z.object({ Status: z.string(), StartedAt: z.string() }),
  RestartCount: z.int(),
  HostConfig: z.object({
    PortBindings: z.record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() }))).nullable(),
  }),
  NetworkSettings: z.object({ Networks: z.record(z.string(), z.unknown()) }),
})

/** A container as Docker describes it now. */
export type Container = z.infer<typeof container>

/** All containers of a project, also those that don't run; none where there is no Docker. */
export async function containersOf(project: string): Promise<readonly Container[]> {
  const filters = [`com.docker.compose.project=${project}`, 'com.docker.compose.oneoff=False']
  const labels = filters.flatMap((filter) => ['--filter', `label=${filter}`])
  const ids = await docker('ps', '--all', '--quiet', '--no-trunc', ...labels).catch(() => '')
  if (ids === '') return []
  return z.array(container).parse(JSON.parse(await docker('inspect', ...ids.split('\n'))))
}

export function serviceOf({ Config }: Container): string | undefined {
  return Config.Labels['com.docker.compose.service']
}

/** A variable of the container's environment; an empty one counts as none. */
export function variableOf({ Config }: Container, name: string): string | undefined {
  const found = Config.Env.find((variable) => variable.startsWith(`${name}=`))
  return found?.slice(name.length + 1) || undefined
}
