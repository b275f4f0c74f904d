import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docker } from '@bulkhead/tools/docker'
import { z } from 'zod'
import type { Contrasted } from './contrasted.ts'

const buildMs = 600_000

/** A store under the contrast's own names, and what can be asked of its containers. */
export interface ComposeStore extends Contrasted {
  readonly staffToken: string
  /** Runs `docker compose …` on it. */
  compose(...args: readonly string[]): Promise<string>
  /** Adds copies of what is scaled, until there are so many and all are ready. The first stays as it is. */
  scaleTo(copies: number): Promise<void>
  /** Ids of its containers by service; a service may be several. */
  containers(): Promise<ReadonlyMap<string, readonly string[]>>
  /** Where each copy of the door is reached. */
  addresses(): Promise<readonly string[]>
  imageOf(deployable: string): string
}

/** `folder` is the copy of the checkout that it is built from. Its images have names of their own too. */
export function createComposeStore(store: Contrasted, folder: string): ComposeStore {
  const imageOf = (deployable: string) => `bulkhead-contrast/${deployable}`
  const staffToken = randomBytes(24).toString('base64url')
  const override = join(folder, `contrast.${store.architecture}.yaml`)
  writeFileSync(override, `services:\n${imagesFor(store, imageOf)}${portFor(store.port)}`)
  // Of a range Docker takes the next at each start, so a door that is replaced would be found elsewhere.
  const copiesOverride = join(folder, `contrast.${store.architecture}.copies.yaml`)
  writeFileSync(copiesOverride, `services:\n  ${store.door}:\n${portFor(store.portsOfCopies ?? store.port)}`)
  const place = ['--project-name', store.project, '--project-directory', folder, '--progress', 'quiet']
  const files = ['--file', join(folder, store.file), '--file', override]
  const env = {
    STAFF_TOKEN: staffToken,
    LAB: 'on',
    // One address does all the asking.
    RATE_LIMIT_PER_SECOND: '100000',
    COMPOSE_FILE: undefined,
    COMPOSE_PROJECT_NAME: undefined,
  }
  const compose = (...args: readonly string[]) =>
    docker(['compose', ...place, ...files, ...args], { env, deadlineMs: buildMs })

  async function containers(): Promise<ReadonlyMap<string, readonly string[]>> {
    const label = `label=com.docker.compose.project=${store.project}`
    const format = '{{.Label "com.docker.compose.service"}} {{.ID}}'
    const lines = (await docker(['ps', '--no-trunc', '--filter', label, '--format', format])).split('\n')
    const pairs = lines.filter((line) => line !== '').map((line) => line.split(' '))
    const grouped = Map.groupBy(pairs, ([service = '']) => service)
    return new Map([...grouped].map(([service, found]) => [service, found.map(([, id = '']) => id)]))
  }

  return {
    ...store,
    staffToken,
    compose,
    scaleTo: async (copies) => {
      const scaled = ['--no-recreate', '--scale', `${store.scaled}=${copies}`]
      await docker(['compose', ...place, ...files, '--file', copiesOverride, 'up', '--detach', '--wait', ...scaled], {
        env,
        deadlineMs: buildMs,
      })
    },
    containers,
    imageOf,
    addresses: async () => {
      const ids = (await containers()).get(store.door) ?? []
      const inspected = published.parse(JSON.parse(await docker(['inspect', ...ids])))
      const ports = inspected.flatMap(({ NetworkSettings }) => NetworkSettings.Ports['8080/tcp'] ?? [])
      return ports.map(({ HostPort }) => `http://127.0.0.1:${HostPort}`)
    },
  }
}

const published = z.array(
  z.object({
    NetworkSettings: z.object({ Ports: z.record(z.string(), z.array(z.object({ HostPort: z.string() })).nullable()) }),
  }),
)

/** The door last, so that its port can follow. */
function imagesFor({ deployables, door }: Contrasted, imageOf: (deployable: string) => string): string {
  const others = Object.keys(deployables).filter((name) => name !== door)
  return [...others, door].map((name) => `  ${name}:\n    image: ${imageOf(name)}\n`).join('')
}

function portFor(port: string): string {
  return `    ports: !override ["127.0.0.1:${port}:8080"]\n`
}
