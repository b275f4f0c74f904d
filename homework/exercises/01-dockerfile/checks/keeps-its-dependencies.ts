import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { askForMotto, ownLayers, type Site, start } from '../site.ts'

const dependency = /(^|\/)node_modules\/express\/package\.json$/

export const keepsItsDependencies: Check<Site> = {
  id: 'keeps-its-dependencies',
  title: 'A change of source leaves the layer of the dependencies as it is',
  points: 2,
  after: ['starts'],
  next: 'Install before you copy the sources, from the manifests alone, and copy node_modules into the last stage by a line of its own.',
  run: async (site) => {
    const { folder, random } = site
    const before = await dependencyLayers(site)
    hold(before.length > 0, 'No layer above the base holds node_modules/express.')

    const motto = `motto ${Math.floor(random() * 1e9)}`
    await writeFile(join(folder, 'src', 'motto.ts'), `export const motto = '${motto}'\n`)
    await start(site)
    const answer = await askForMotto(site)
    hold(answer.includes(motto), `src/motto.ts was changed, and GET /motto still answers ${answer.slice(0, 200)}`)

    const after = await dependencyLayers(site)
    const same = before.length === after.length && before.every((digest, index) => digest === after[index])
    hold(same, 'One line of src/motto.ts was changed, and the layer with node_modules is another one.')
  },
}

async function dependencyLayers(site: Site): Promise<readonly string[]> {
  const layers = await ownLayers(site)
  return layers.filter(({ files }) => files.some(({ path }) => dependency.test(path))).map(({ digest }) => digest)
}
