import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Container } from '../../../src/kubernetes/container.ts'
import { given } from '../given.ts'
import { partsOf } from '../parts.ts'
import type { Site } from '../site.ts'

/** Until each node has heard that a pod gets no more requests. */
const leastSeconds = 3

export const drains: Check<Site> = {
  id: 'drains',
  title: 'A pod that goes serves until nobody sends to it any more, and finishes what it was asked',
  points: 1,
  after: ['fits-together'],
  next: 'Let a preStop hook wait before the catalog is told to stop, and leave time for both.',
  run: async ({ manifests }) => {
    const { deployment, container } = partsOf(manifests)
    const waits = secondsBeforeTheStop(container)
    hold(
      waits >= leastSeconds,
      `It is told to stop ${waits} s after it was taken out, while requests are still sent to it`,
    )
    const { terminationGracePeriodSeconds: grace } = deployment.spec.template.spec
    hold(
      grace >= waits + given.drainSeconds,
      `It is ended after ${grace} s; ${waits} s of them it waits, and the catalog may need ${given.drainSeconds} s more`,
    )
  },
}

function secondsBeforeTheStop({ lifecycle }: Container): number {
  const hook = lifecycle?.preStop
  hold(
    hook !== undefined,
    'There is no preStop hook: it closes its door as soon as it is to go, and who still comes is refused',
  )
  if (hook.sleep) return hook.sleep.seconds
  const [, seconds] = /\bsleep (\d+(?:\.\d+)?)s?\b/.exec(hook.exec?.command.join(' ') ?? '') ?? []
  hold(seconds !== undefined, 'How long the preStop hook waits can not be read from it: let it sleep')
  return Number(seconds)
}
