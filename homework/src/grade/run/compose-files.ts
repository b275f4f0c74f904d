import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Refusal } from '../compose/refusal.ts'
import { settleCompose } from '../compose/settle-compose.ts'
import { isEditable } from '../submission/editable.ts'
import type { Place } from '../submission/take-submission.ts'

const startsImages = z.looseObject({
  services: z.record(z.string(), z.looseObject({ image: z.string().optional() })),
})

/** Settles each compose file that its author could write; an image may be any that a compose file of the start names. */
export async function settleComposeFiles(copy: string, { editable, start }: Place): Promise<readonly Refusal[]> {
  const images = (await Promise.all((await composeFilesIn(start)).map((file) => imagesOf(join(start, file))))).flat()
  const files = (await composeFilesIn(copy)).filter((file) => isEditable(file, editable))
  const refusals: Refusal[] = []
  for (const file of files) refusals.push(...(await settleCompose({ folder: copy, file, images })))
  return refusals
}

async function composeFilesIn(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true })
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(docker-)?compose[\w.-]*\.ya?ml$/.test(basename(path)))
}

async function imagesOf(file: string): Promise<string[]> {
  const { services } = startsImages.parse(parse(await readFile(file, 'utf8'), { merge: true }))
  return Object.values(services).flatMap(({ image }) => image ?? [])
}
