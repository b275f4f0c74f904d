import type { Knobs } from '../../../exercises/knobs.ts'
import { inFile } from './place.ts'

const readme = 'homework/exercises/01-dockerfile/README.md'

export const places = inFile<Knobs['01-dockerfile']>(
  readme,
  ({ mostMegabytes }) => `adds at most ${mostMegabytes} MB`,
  ({ stopsWithinSeconds }) => `within ${stopsWithinSeconds} seconds`,
  ({ stopsWithinSeconds }) => `with ${stopsWithinSeconds} seconds' grace`,
)
