import { z } from 'zod'
import { integer } from '../../src/exercise/chance.ts'
import type { Workbench } from '../../src/exercise/workbench.ts'
import { haveImage } from '../../src/image/have-image.ts'
import { createStage, type Stage } from '../../src/stage/index.ts'
import { knobs } from './knobs.ts'

export const services = ['database', 'tables', 'guestbook'] as const
export type Service = (typeof services)[number]

export interface Site {
  readonly stage: Stage
  /** How long the database takes before it begins, each time that all is started. */
  readonly delaysSeconds: readonly number[]
}

const container = z.object({
  RestartCount: z.int(),
  State: z.object({
    StartedAt: z.iso.datetime(),
    FinishedAt: z.iso.datetime(),
    Health: z.object({ Status: z.string() }).optional(),
  }),
})

/** What the submission's compose.yaml names: fetched by us, so that it is nobody's fault who submits when it can't be. */
const databaseImage = 'postgres:17'

export async function openSite(workbench: Workbench): Promise<Site> {
  await haveImage(databaseImage)
  return { stage: createStage(workbench), delaysSeconds: delaysFor(workbench) }
}

const shortSeconds = 1

/** A fixed wait that is long enough for the second is too long for the first. While a student works the first will do. */
function delaysFor({ trials, random }: Workbench): readonly number[] {
  if (trials === 1) return [shortSeconds]
  const { least, most } = knobs.databaseSeconds
  return [shortSeconds, integer(random, [least, most])]
}

/** What Docker knows of a container: times in milliseconds. */
export async function lookAt(stage: Stage, service: Service) {
  const { RestartCount, State } = container.parse(await stage.inspect(service))
  return {
    restarts: RestartCount,
    startedAt: Date.parse(State.StartedAt),
    finishedAt: Date.parse(State.FinishedAt),
    /** Nothing, where it has no health check. */
    health: State.Health?.Status,
  }
}

/** Where the guestbook answers. */
export async function guestbookUrl(stage: Stage): Promise<string> {
  return `http://127.0.0.1:${await stage.port('guestbook', knobs.port)}`
}

export async function closeSite({ stage }: Site): Promise<void> {
  await stage.remove(services)
}
