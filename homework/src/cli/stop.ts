import { Refused } from '@bulkhead/tools'
import type { Desk } from '../progress/desk.ts'
import { takeDownStages } from '../progress/stages.ts'

/** `npm run homework stop`: takes down the containers that checks have left up. */
export async function stop(args: readonly string[], { exercises, say }: Desk): Promise<number> {
  if (args.length > 0)
    throw new Refused(`What is "${args.join(' ')}"? npm run homework stop takes down all that checks left up.`)
  const taken = await takeDownStages(exercises)
  say(
    taken.length === 0
      ? 'Nothing is up.'
      : `Taken down: what exercise ${taken.map(({ number }) => number).join(', ')} had up.`,
  )
  return 0
}
