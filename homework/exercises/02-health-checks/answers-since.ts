import { docker } from '@bulkhead/tools/docker'
import { z } from 'zod'
import { blame } from '../../src/stage/blame.ts'
import type { Stage } from '../../src/stage/index.ts'

const container = z.object({ Id: z.string() })
/** Postgres writes there last that it is ready. */
const whenReady = ['sh', '-c', 'stat --format=%.3Y "$PGDATA/postmaster.pid"']

/** Since when the database answers, in milliseconds. */
export async function answersSince(stage: Stage): Promise<number> {
  const { Id } = container.parse(await stage.inspect('database'))
  const said = await docker(['exec', Id, ...whenReady]).catch(async (error: unknown) => {
    throw await blame(error)
  })
  return Number(said) * 1_000
}
