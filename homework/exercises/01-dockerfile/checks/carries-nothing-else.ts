import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { ownLayers, type Site } from '../site.ts'

/** What production has no use for, and whoever pulls the image could read. */
const leftovers = [
  { what: 'a secret', path: /(^|\/)\.env$/ },
  { what: 'the history of the sources', path: /(^|\/)\.git\// },
  { what: 'a build tool', path: /(^|\/)node_modules\/(@esbuild|esbuild)\// },
]

export const carriesNothingElse: Check<Site> = {
  id: 'carries-nothing-else',
  title: 'No layer carries a secret, a .git or a build tool',
  points: 2,
  after: ['starts'],
  next: 'Keep out of the build what no stage needs (.dockerignore), and copy into the last stage only what runs.',
  run: async (site) => {
    const layers = await ownLayers(site)
    const paths = layers.flatMap(({ files }) => files.map(({ path }) => path))
    for (const { what, path } of leftovers) {
      const found = paths.find((one) => path.test(one))
      hold(
        found === undefined,
        `A layer of the image carries ${what}: /${found}. A later layer can hide it, not remove it.`,
      )
    }
  },
}
