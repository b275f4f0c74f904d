import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docker } from '@bulkhead/tools/docker'
import { extract, list } from 'tar'
import { z } from 'zod'
import { describe, type Image } from './image-of.ts'

const manifest = z.tuple([z.object({ Layers: z.array(z.string()) })])

export interface Layer {
  readonly digest: string
  readonly files: readonly LayerFile[]
}

export interface LayerFile {
  /** From the root of the image, without a leading slash. */
  readonly path: string
  readonly bytes: number
}

/** What an image adds to its base, layer by layer: also what a later layer deletes is still in the earlier one. */
export async function readLayers(image: Image, baseName: string): Promise<readonly Layer[]> {
  const base = await describe(baseName)
  const folder = await mkdtemp(join(tmpdir(), 'homework-image-'))
  try {
    const saved = join(folder, 'image.tar')
    await docker(['image', 'save', '--output', saved, image.id])
    await extract({ file: saved, cwd: folder })
    const [{ Layers }] = manifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
    const added = image.layers.map((digest, index) => ({ digest, file: join(folder, Layers[index] ?? '') }))
    const own = added.filter(({ digest }) => !base.layers.includes(digest))
    return await Promise.all(own.map(async ({ digest, file }) => ({ digest, files: await filesOf(file) })))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function filesOf(file: string): Promise<readonly LayerFile[]> {
  const files: LayerFile[] = []
  await list({ file, onReadEntry: ({ path, size, type }) => type === 'File' && files.push({ path, bytes: size }) })
  return files
}
