import { integer } from '../../src/exercise/chance.ts'
import type { Workbench } from '../../src/exercise/workbench.ts'
import {
  ask,
  becomesReady,
  createStage,
  eventually,
  type Stage,
  startSubmission,
  submissionUrl,
} from '../../src/stage/index.ts'
import { stagePassword } from '../../src/stage/password.ts'
import { knobs } from './knobs.ts'
import { holdLive, isLive, type Page, pageOf } from './page.ts'
import { type Behaviour, createUpstream, type Product } from './upstream.ts'

/** A home page, and the upstream that it asks, which does as it is told. */
export interface Site {
  readonly bench: Workbench
  readonly stage: Stage
  /** The first calls of a new process may be late: so it is asked again. @throws NotHeld when it stays so */
  readonly becomesLive: () => Promise<void>
  /** Sees to it that the home page remembers no failure, and then tells the upstream how to behave. */
  readonly fresh: (behaviour: Behaviour) => Promise<void>
  /** Tells the upstream how to behave. It recommends something new, and counts its calls from 0. */
  readonly tell: (behaviour: Behaviour) => Promise<void>
  /** Asks for the home page, as a visitor who was never there before. */
  readonly page: () => Promise<Page>
  /** What a healthy upstream recommends. */
  readonly recommended: () => readonly Product[]
  /** How often the upstream was called since it was last told something. */
  readonly calls: () => Promise<number>
}

/** For one that comes at all, on however busy a machine. */
const pageDeadlineMs = 8_000
const liveWithinMs = 15_000

export async function open(bench: Workbench): Promise<Site> {
  const { random } = bench
  const stage = createStage(bench)
  await stage.up(['upstream'])
  const upstreamUrl = `http://127.0.0.1:${await stage.port('upstream', 8_080)}`
  const upstream = createUpstream(upstreamUrl, await stagePassword(bench.project))
  const url = await submissionUrl(stage)
  let recommended: readonly Product[] = []

  async function tell(behaviour: Behaviour): Promise<void> {
    recommended = Array.from({ length: integer(random, [3, 5]) }, () => newProduct(random))
    await upstream.tell(behaviour, recommended)
  }

  const page = () => pageOf(ask(`${url}/home?visitor=${newVisitor(random)}`, { deadlineMs: pageDeadlineMs }))

  async function becomesLive(): Promise<void> {
    await eventually(
      'A healthy upstream is shown',
      async () => {
        holdLive(await page(), recommended, 'While the upstream is healthy')
        return true
      },
      { withinMs: liveWithinMs },
    )
  }

  return {
    bench,
    stage,
    becomesLive,
    fresh: async (behaviour) => {
      await tell('healthy')
      // A whole page has set back the count of failures; a new process has none, and takes longer.
      if (!isLive(await page(), recommended)) await restart(stage)
      await becomesLive()
      await tell(behaviour)
    },
    tell,
    page,
    recommended: () => recommended,
    calls: upstream.calls,
  }
}

export async function start({ stage }: Site): Promise<void> {
  await startSubmission(stage, { RECOMMENDATIONS_URL: 'http://upstream:8080', COOL_DOWN_MS: String(knobs.coolDownMs) })
}

/** The upstream stays, for the next check. */
export async function close({ stage }: Site): Promise<void> {
  await stage.remove(['submission'])
}

async function restart(stage: Stage): Promise<void> {
  await stage.kill('submission')
  await stage.start('submission')
  await becomesReady(stage)
}

function newProduct(random: () => number): Product {
  const number = integer(random, [1, 1_000_000])
  return { id: `product-${number}`, name: `Find of the day ${number}` }
}

function newVisitor(random: () => number): string {
  return `visitor-${integer(random, [1, 1_000_000_000])}`
}
