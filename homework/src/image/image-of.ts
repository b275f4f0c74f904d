import { docker } from '@bulkhead/tools/docker'
import { z } from 'zod'
import type { Stage } from '../stage/stage.ts'

const container = z.object({ Image: z.string() })
/** Docker 29 leaves out what is empty. */
const described = z.tuple([
  z.object({
    Size: z.int(),
    RootFS: z.object({ Layers: z.array(z.string()) }),
    Config: z.object({ User: z.string().default('') }),
  }),
])

export interface Image {
  readonly id: string
  /** With its base; where Docker keeps images in containerd's store, as they are sent: compressed. */
  readonly bytes: number
  /** The digests of its layers' contents, from the bottom. */
  readonly layers: readonly string[]
  /** Whom its process runs as; empty where it does not say. */
  readonly user: string
}

/** The image that a service's container was made from. */
export async function imageOf(stage: Stage, service: string): Promise<Image> {
  return describe(container.parse(await stage.inspect(service)).Image)
}

/** @throws DockerRefused where there is no such image on this machine */
export async function describe(name: string): Promise<Image> {
  return readImage(name, JSON.parse(await docker(['image', 'inspect', name])))
}

/** @param inspected what `docker image inspect` says of one image */
export function readImage(name: string, inspected: unknown): Image {
  const [{ Size, RootFS, Config }] = described.parse(inspected)
  return { id: name, bytes: Size, layers: RootFS.Layers, user: Config.User }
}
