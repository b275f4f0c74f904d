import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Budget, Pod } from '../../../src/kubernetes/objects.ts'
import { carries, countOf, type Labels } from '../../../src/kubernetes/scalars.ts'
import { partsOf } from '../parts.ts'
import type { Site } from '../site.ts'

const aNode = 'kubernetes.io/hostname'

export const outlivesANode: Check<Site> = {
  id: 'outlives-a-node',
  title: 'Its pods are not all on one node, and a node is emptied without taking all of them',
  points: 1,
  after: ['keeps-a-spare'],
  next: 'Spread the pods over nodes, and write a PodDisruptionBudget that lets some go and some stay.',
  run: async ({ manifests }) => {
    const { deployment, budgets } = partsOf(manifests)
    const { replicas, template } = deployment.spec
    const { labels } = template.metadata
    const budget = budgets.find(({ spec }) => carries(spec.selector.matchLabels, labels))
    hold(budget !== undefined, 'No PodDisruptionBudget finds the pods: a node that is emptied may take all of them')
    const stay = leastThatStay(budget, replicas)
    hold(stay >= 1, `The PodDisruptionBudget lets all ${replicas} pods go at once`)
    hold(stay < replicas, `The PodDisruptionBudget lets none of ${replicas} pods go: the node can not be emptied`)
    hold(isSpread(template.spec, labels), 'Nothing keeps the pods apart: all of them may be on the node that dies')
  },
}

function leastThatStay({ spec }: Budget, replicas: number): number {
  const { minAvailable, maxUnavailable } = spec
  hold(
    minAvailable === undefined || maxUnavailable === undefined,
    'A PodDisruptionBudget says minAvailable or maxUnavailable, and not both',
  )
  // Both are rounded up.
  if (maxUnavailable !== undefined) return Math.max(0, replicas - countOf(maxUnavailable, replicas, 'up'))
  return countOf(minAvailable ?? 0, replicas, 'up')
}

/** Without a selector a constraint counts no pods at all. */
function isSpread({ topologySpreadConstraints, affinity }: Pod, labels: Labels): boolean {
  const apart = affinity?.podAntiAffinity
  const preferred = apart?.preferredDuringSchedulingIgnoredDuringExecution ?? []
  const terms = [
    ...topologySpreadConstraints,
    ...preferred.map(({ podAffinityTerm }) => podAffinityTerm),
    ...(apart?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
  ]
  return terms.some(
    ({ topologyKey, labelSelector }) =>
      topologyKey === aNode && labelSelector !== undefined && carries(labelSelector.matchLabels, labels),
  )
}
