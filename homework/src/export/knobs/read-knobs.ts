import { Refused } from '@bulkhead/tools'
import { z } from 'zod'
import values from '../../../exercises/knobs.json' with { type: 'json' }
import { type Knobs, knobsSchema } from '../../../exercises/knobs.ts'

/** As this checkout has them. */
export const knobsHere: Knobs = knobsSchema.parse(values)

/** What a variant says of knobs: by exercise, and there by name. What it doesn't say stays. */
export const saidKnobs = z.record(z.string(), z.record(z.string(), z.unknown()))

/** @throws Refused naming each knob that is none, or can't have its value */
export function readKnobs(said: z.infer<typeof saidKnobs>): Knobs {
  const all = Object.entries({ ...knobsHere, ...said })
  const wanted = Object.fromEntries(all.map(([exercise, knobs]) => [exercise, { ...hereOf(exercise), ...knobs }]))
  const read = z.object({ knobs: knobsSchema }).safeParse({ knobs: wanted })
  if (read.success) return read.data.knobs
  throw new Refused(`The variant can't be used:\n${z.prettifyError(read.error)}`)
}

function hereOf(exercise: string): object {
  return Object.entries(knobsHere).find(([known]) => known === exercise)?.[1] ?? {}
}
