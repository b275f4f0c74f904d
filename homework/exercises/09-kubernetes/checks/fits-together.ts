import type { Check } from '../../../src/exercise/exercise.ts'
import { partsOf } from '../parts.ts'
import type { Site } from '../site.ts'

export const fitsTogether: Check<Site> = {
  id: 'fits-together',
  title: 'The manifests fit together: a Deployment of the catalog, and a Service that finds its pods',
  points: 0,
  after: [],
  next: 'Compare names, labels, selectors and ports with those that you started from.',
  run: async ({ manifests }) => void partsOf(manifests),
}
