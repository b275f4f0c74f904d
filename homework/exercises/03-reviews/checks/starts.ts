import { starts as gate } from '../../../src/exercise/starts.ts'
import { startSubmission } from '../../../src/stage/index.ts'
import type { Site } from '../site.ts'

export const starts = gate<Site>(({ store: { stage, environment } }) => startSubmission(stage, environment))
