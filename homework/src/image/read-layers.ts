import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hold } from '../exercise/not-held.ts'
import { describe, type Image } from './image-of.ts'
import { type LayerFile, readSaved } from './read-saved.ts'

export interface Layer {
  readonly digest: string
  readonly files: readonly LayerFile[]
}

/** Before Docker 29 Docker itself lays what it saves onto its disk first. The largest honest base is 1 GB larger than the slim one. */
const mostBytesOverBase = 2e9
/** On a busy machine saving takes a minute. */
const deadlineMs = 100_000

/**
 * What an image adds to its base, layer by layer: also what a later layer deletes is still in the earlier one.
 * @throws NotHeld when it is too large to be read
 */
export async function readLayers(image: Image, baseName: string): Promise<readonly Layer[]> {
  const base = await describe(baseName)
  holdReadable(image, base, baseName)
  const read = await save(image.id, base.bytes + mostBytesOverBase)
  const known = new Map(image.layers.flatMap((digest, index) => pairOf(digest, read[index])))
  return image.layers
    .filter((digest) => !base.layers.includes(digest))
    .map((digest) => {
      const files = known.get(digest)
      if (!files) throw new Error(`Docker did not save the layer ${digest}`)
      return { digest, files }
    })
}

/** @throws NotHeld when it is too large to be read */
export function holdReadable(image: Image, base: Image, baseName: string): void {
  const over = image.bytes - base.bytes
  hold(
    over <= mostBytesOverBase,
    `The image is ${Math.round(over / 1e6)} MB larger than ${baseName}: too large to be read. What of it does the running service need?`,
  )
}

async function save(imageId: string, mostBytes: number): Promise<readonly (readonly LayerFile[] | undefined)[]> {
  const passed = AbortSignal.timeout(deadlineMs)
  const saving = spawn('docker', ['image', 'save', imageId], { stdio: ['ignore', 'pipe', 'ignore'], signal: passed })
  const closed = once(saving, 'close')
  try {
    const [read, [code]] = await Promise.all([readSaved(saving.stdout, mostBytes), closed])
    if (code !== 0) throw new Error(`docker image save ended with ${code}`)
    return read
  } catch (error) {
    throw passed.aborted ? new Error(`docker image save was not done within ${deadlineMs / 1_000} s`) : error
  }
}

function pairOf(digest: string, files: readonly LayerFile[] | undefined): [string, readonly LayerFile[]][] {
  return files ? [[digest, files]] : []
}
