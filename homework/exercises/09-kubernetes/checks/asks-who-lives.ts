import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { given } from '../given.ts'
import { partsOf, pathAskedBy } from '../parts.ts'
import type { Site } from '../site.ts'

const mostSeconds = 60

export const asksWhoLives: Check<Site> = {
  id: 'asks-who-lives',
  title: 'A container that hangs is noticed, and one whose database is away is left alone',
  points: 1,
  after: ['fits-together'],
  next: 'Give the container a livenessProbe that asks over HTTP for what depends on the process alone.',
  run: async ({ manifests }) => {
    const { container } = partsOf(manifests)
    const { livenessProbe: probe, startupProbe } = container
    hold(probe !== undefined, 'There is no livenessProbe: a container that hangs is left as it is')
    const path = pathAskedBy(probe, container)
    hold(path !== undefined, 'The livenessProbe does not ask the catalog over HTTP on its port')
    for (const asked of [path, pathAskedBy(startupProbe, container)]) {
      hold(
        asked !== given.readiness,
        `GET ${asked} asks the database too: when that is away, every pod is started anew`,
      )
    }
    hold(path === given.liveness, `GET ${path} is not what the catalog says about its process; ${given.liveness} is`)
    hold(probe.failureThreshold >= 2, 'One late answer ends the container: failureThreshold is 1')
    const seconds = probe.periodSeconds * probe.failureThreshold + probe.timeoutSeconds
    hold(seconds <= mostSeconds, `That it hangs is noticed after ${seconds} s; ${mostSeconds} s are the most`)
  },
}
