import type { Knobs } from '../../../exercises/knobs.ts'
import { inFile } from './place.ts'

type HealthChecks = Knobs['02-health-checks']

const exercise = 'homework/exercises/02-health-checks'
const solution = 'homework/solutions/02-health-checks'
const bothPaths = [
  ({ livePath, readyPath }: HealthChecks) =>
    `\`${livePath}\`: is this process worth keeping? \`${readyPath}\`: can it do its work now?`,
  ({ livePath }: HealthChecks) => `get('${livePath}'`,
  ({ readyPath }: HealthChecks) => `get('${readyPath}'`,
]

export const places = [
  ...inFile<HealthChecks>(
    `${exercise}/README.md`,
    ({ databaseSeconds: { least, most } }) => `${least} to ${most} seconds`,
    ({ databaseSeconds: { least, most } }) => `${least} to ${most} s:`,
    ({ livePath }) => `\`GET ${livePath}\``,
    ({ readyPath }) => `\`GET ${readyPath}\``,
    ({ livePath }) => `still paused: \`${livePath}\``,
    ({ readyPath }) => `is paused: \`${readyPath}\``,
    ({ readyPath }) => `is resumed: \`${readyPath}\``,
    ({ port }) => `listens on port ${port}`,
  ),
  ...inFile<HealthChecks>(`${exercise}/start/src/health.ts`, ...bothPaths),
  ...inFile<HealthChecks>(`${exercise}/start/src/main.ts`, ({ port }) => `process.env.PORT ?? ${port}`),
  ...inFile<HealthChecks>(`${solution}/src/health.ts`, ...bothPaths),
  ...inFile<HealthChecks>(
    `${solution}/compose.yaml`,
    ({ port, readyPath }) => `'http://127.0.0.1:${port}${readyPath}'`,
  ),
]
