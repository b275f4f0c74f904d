import { z } from 'zod'
import { integer } from '../../src/exercise/chance.ts'
import type { Workbench } from '../../src/exercise/workbench.ts'
import { createStage, type Stage } from '../../src/stage/index.ts'
import { knobs } from './knobs.ts'

export const services = ['database', 'tables', 'guestbook'] as const
export type Service = (typeof services)[number]

export interface Site {
  readonly stage: Stage
  /** How long the database takes before it begins. */
  readonly delaySeconds: number
}

const container = z.object({
  RestartCount: z.int(),
  State: z.object({
    StartedAt: z.iso.datetime(),
    FinishedAt: z.iso.datetime(),
    Health: z.object({ Status: z.string() }).optional(),
  }),
})

export async function openSite(workbench: Workbench): Promise<Site> {
  return { stage: createStage(workbench), delaySeconds: delayFor(workbench) }
}

/** While a student works they need not wait as long: whoever waits for a fixed time is found out by a short one, too. */
const whileOneWorksSeconds = 1

function delayFor({ trials, random }: Workbench): number {
  const { least, most } = knobs.databaseSeconds
  return trials === 1 ? whileOneWorksSeconds : integer(random, [least, most])
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
