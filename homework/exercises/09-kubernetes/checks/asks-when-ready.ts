import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { given } from '../given.ts'
import { partsOf, pathAskedBy } from '../parts.ts'
import type { Site } from '../site.ts'

const mostSeconds = 30

export const asksWhenReady: Check<Site> = {
  id: 'asks-when-ready',
  title: 'A pod gets requests only while it says that it can answer them',
  points: 1,
  after: ['fits-together'],
  next: 'Give the container a readinessProbe that asks over HTTP what the catalog answers about its readiness.',
  run: async ({ manifests }) => {
    const { container } = partsOf(manifests)
    const { readinessProbe: probe } = container
    hold(probe !== undefined, 'There is no readinessProbe: a pod gets requests as soon as its container runs')
    const path = pathAskedBy(probe, container)
    hold(path !== undefined, 'The readinessProbe does not ask the catalog over HTTP on its port')
    hold(
      path === given.readiness,
      `GET ${path} says nothing of whether the catalog can answer; ${given.readiness} does`,
    )
    const seconds = probe.periodSeconds * probe.failureThreshold
    hold(
      seconds <= mostSeconds,
      `A pod that is not ready would get requests for ${seconds} s; ${mostSeconds} s are the most`,
    )
  },
}
