import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Workbench } from '../../src/exercise/workbench.ts'
import { haveImage } from '../../src/image/have-image.ts'
import { imageOf } from '../../src/image/image-of.ts'
import { type Layer, readLayers } from '../../src/image/read-layers.ts'
import { ask, createStage, type Stage, startSubmission, submissionUrl } from '../../src/stage/index.ts'

/** What the image is built upon. */
export const base = 'node:24-slim'

export interface Site {
  readonly stage: Stage
  /** What is built; its sources may be changed. */
  readonly folder: string
  readonly random: () => number
  /** What has been read of an image, by its id: to read one takes seconds. */
  readonly read: Map<string, Promise<readonly Layer[]>>
}

/** Beside the submission lies what lies beside any project, and belongs into no image. */
export async function openSite(workbench: Workbench): Promise<Site> {
  const { folder, random } = workbench
  await haveImage(base)
  const secret = `secret-${Math.floor(random() * 1e9)}`
  await writeFile(join(folder, '.env'), `PAYMENT_KEY=${secret}\n`)
  await mkdir(join(folder, '.git'), { recursive: true })
  await writeFile(join(folder, '.git', 'config'), `[remote "origin"]\n  url = https://${secret}@git.example/shop\n`)
  return { stage: createStage(workbench), folder, random, read: new Map() }
}

/** Builds what is in the folder now, and starts it. @throws NotHeld when it doesn't become ready */
export async function start({ stage }: Site): Promise<void> {
  await startSubmission(stage, {})
}

export async function askForMotto({ stage }: Site): Promise<string> {
  const { text } = await ask(`${await submissionUrl(stage)}/motto`)
  return text
}

/** What the image that runs now adds to its base. */
export async function ownLayers({ stage, read }: Site): Promise<readonly Layer[]> {
  const image = await imageOf(stage, 'submission')
  const layers = read.get(image.id) ?? readLayers(image, base)
  read.set(image.id, layers)
  return layers
}

export async function closeSite({ stage }: Site): Promise<void> {
  await stage.remove(['submission'])
}
