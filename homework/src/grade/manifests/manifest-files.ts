import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Refusal } from '../compose/refusal.ts'
import { type ManifestsRead, readManifests, together } from './read-manifests.ts'
import { refuseValues } from './refuse-values.ts'

/** Where in a work folder the manifests are. */
const folderOfManifests = 'k8s'

/** All manifests of a folder that is worked in. */
export async function manifestsIn(folder: string): Promise<ManifestsRead> {
  const files = await manifestFilesIn(folder)
  return together(
    await Promise.all(files.map(async (file) => readManifests(await readFile(join(folder, file), 'utf8'), file))),
  )
}

/** What the manifests of a copy ask for and may not have; an image may be any that the start names. */
export async function refuseManifests(copy: string, start: string): Promise<readonly Refusal[]> {
  const { objects, refusals } = await manifestsIn(copy)
  const images = (await manifestsIn(start)).objects.flatMap((object) =>
    object.kind === 'Deployment' ? object.spec.template.spec.containers.map(({ image }) => image) : [],
  )
  return [...refusals, ...objects.flatMap((object) => refuseValues(object, images))]
}

async function manifestFilesIn(folder: string): Promise<string[]> {
  const paths = await readdir(join(folder, folderOfManifests), { recursive: true }).catch(() => [])
  return paths
    .map((path) => `${folderOfManifests}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
}
