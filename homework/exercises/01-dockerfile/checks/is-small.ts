import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { knobs } from '../knobs.ts'
import { base, ownLayers, type Site } from '../site.ts'

const { mostMegabytes } = knobs

export const isSmall: Check<Site> = {
  id: 'is-small',
  title: `It adds at most ${mostMegabytes} MB to ${base}`,
  points: 2,
  after: ['starts'],
  next: 'docker history shows which line added how much. What of it does the running service read?',
  run: async (site) => {
    const layers = await ownLayers(site)
    const megabytes = layers.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6
    hold(megabytes <= mostMegabytes, `Its own layers hold ${megabytes.toFixed(1)} MB.`)
  },
}
