import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { partsOf } from '../parts.ts'
import type { Site } from '../site.ts'

const mebibyte = 1_024 ** 2
const leastMemory = 96 * mebibyte
const mostMemory = 512 * mebibyte
const leastCpu = 0.1

export const hasLimits: Check<Site> = {
  id: 'has-limits',
  title: 'It says how much memory and processor it may take, and how much it needs',
  points: 1,
  after: ['fits-together'],
  next: 'Give the container resources: requests for the scheduler, limits for its neighbours.',
  run: async ({ manifests }) => {
    const { limits, requests } = partsOf(manifests).container.resources
    const { cpu, memory } = limits
    hold(memory !== undefined, 'Nothing limits its memory: a leak takes its neighbours along')
    hold(cpu !== undefined, 'Nothing limits its processor time: a busy pod slows its neighbours')
    hold(
      memory >= leastMemory,
      `${memory / mebibyte}Mi is too little: the catalog is to have ${leastMemory / mebibyte}Mi`,
    )
    hold(
      memory <= mostMemory,
      `${memory / mebibyte}Mi is no limit to the catalog; ${mostMemory / mebibyte}Mi are the most`,
    )
    hold(cpu >= leastCpu, `${cpu} of a processor is too little: the catalog is to have ${leastCpu}`)
    for (const name of ['cpu', 'memory'] as const) {
      hold(
        (requests[name] ?? 0) <= (limits[name] ?? 0),
        `It asks for more ${name} than its limit: Kubernetes refuses that`,
      )
    }
  },
}
