import type { Exercise } from '../../src/exercise/exercise.ts'
import { starts } from '../../src/exercise/starts.ts'
import { carriesNothingElse } from './checks/carries-nothing-else.ts'
import { isSmall } from './checks/is-small.ts'
import { keepsItsDependencies } from './checks/keeps-its-dependencies.ts'
import { runsAsNobodySpecial } from './checks/runs-as-nobody-special.ts'
import { stopsWhenTold } from './checks/stops-when-told.ts'
import { closeSite, openSite, type Site, start } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 1,
  folder: '01-dockerfile',
  title: 'A Dockerfile with layer caching',
  claim: 'An image is a stack of layers, and what stays the same is built, sent and stored once.',
  editable: ['Dockerfile', '.dockerignore'],
  needs: ['docker'],
  // Last the one that builds anew.
  checks: [starts(start), runsAsNobodySpecial, carriesNothingElse, isSmall, stopsWhenTold, keepsItsDependencies],
  hints: [
    'Run docker history on your image: which of its lines depends on a file that you change every day?',
    'A line is done again when what it copies has changed, and so is each line after it. What does npm ci read, and what does it not read?',
    'Write several FROM lines: one stage installs what production needs, one builds, and the last one copies from both. A .dockerignore keeps out what no stage should see.',
    'The last stage: COPY --from the node_modules of npm ci --omit=dev, then package.json, then --from the build dist. USER node. CMD as a list: through a shell, npm or sh is told to stop, not your process.',
  ],
  open: openSite,
  close: closeSite,
}
