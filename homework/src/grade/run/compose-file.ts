import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Refusal } from '../compose/refusal.ts'
import { settleCompose } from '../compose/settle-compose.ts'

const file = 'compose.yaml'
const startsImages = z.looseObject({
  services: z.record(z.string(), z.looseObject({ image: z.string().optional() })),
})

/** Settles the compose file of a copy; an image may be any that the one of the start names. */
export async function settleComposeFile(copy: string, start: string): Promise<readonly Refusal[]> {
  const { services } = startsImages.parse(parse(await readFile(join(start, file), 'utf8'), { merge: true }))
  return settleCompose({ folder: copy, file, images: Object.values(services).flatMap(({ image }) => image ?? []) })
}
