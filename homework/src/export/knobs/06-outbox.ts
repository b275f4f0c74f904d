import type { Knobs } from '../../../exercises/knobs.ts'
import { inFile } from './place.ts'

export const places = inFile<Knobs['06-outbox']>(
  'homework/exercises/06-outbox/README.md',
  ({ outWithinSeconds }) => `all events are out within ${outWithinSeconds} s`,
)
