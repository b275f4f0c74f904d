import { hold } from '../../../src/exercise/not-held.ts'
import { starts as gate } from '../../../src/exercise/starts.ts'
import { ask, startSubmission, submissionUrl } from '../../../src/stage/index.ts'
import type { Site } from '../site.ts'

export const starts = gate<Site>(async ({ store: { stage, environment, database }, limitCents }) => {
  await startSubmission(stage, {
    DATABASE_URL: database.url,
    AMQP_URL: environment.AMQP_URL ?? '',
    LIMIT_CENTS: String(limitCents),
  })
  const { status } = await ask(`${await submissionUrl(stage)}/livez`)
  hold(status === 200, `GET /livez answers with 200; it was ${status}`)
})
