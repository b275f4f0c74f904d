import type { Exercise } from '../../src/exercise/exercise.ts'
import { asksWhenReady } from './checks/asks-when-ready.ts'
import { asksWhoLives } from './checks/asks-who-lives.ts'
import { drains } from './checks/drains.ts'
import { fitsTogether } from './checks/fits-together.ts'
import { hasLimits } from './checks/has-limits.ts'
import { keepsASpare } from './checks/keeps-a-spare.ts'
import { neverBelow } from './checks/never-below.ts'
import { outlivesANode } from './checks/outlives-a-node.ts'
import { replacesAHungPod } from './checks/replaces-a-hung-pod.ts'
import { runsInACluster } from './checks/runs-in-a-cluster.ts'
import { survivesADeletedPod } from './checks/survives-a-deleted-pod.ts'
import { survivesAnUpdate } from './checks/survives-an-update.ts'
import { closeSite, openSite, type Site } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 9,
  folder: '09-kubernetes',
  title: 'Bonus: Kubernetes',
  claim: 'An orchestrator keeps what you declared, and nothing that you forgot to declare.',
  editable: ['k8s/'],
  deploys: 'k8s/',
  // What needs a cluster says so itself: the manifests alone are looked at on any machine.
  needs: [],
  checks: [
    fitsTogether,
    keepsASpare,
    asksWhenReady,
    asksWhoLives,
    neverBelow,
    drains,
    hasLimits,
    outlivesANode,
    runsInACluster,
    survivesADeletedPod,
    survivesAnUpdate,
    // The last: it leaves a pod behind that has been started anew.
    replacesAHungPod,
  ],
  hints: [
    'Go through a pod’s life: when does it get its first request, when its last, who notices that it hangs, and what becomes of the others meanwhile? For each of these Kubernetes has a field, and a default that you may not want.',
    'Two questions, two answers: readinessProbe asks /readyz, and a pod that says no gets no requests; livenessProbe asks /livez, and a pod that says nothing is started anew. If liveness asked the database, one fault would become many.',
    'When a pod is to go, two things begin at the same moment: the nodes are told to send nothing more, and the pod is told to stop. The pod hears it first. A preStop hook that sleeps for a few seconds lets the nodes catch up; terminationGracePeriodSeconds must have room for that and for the catalog’s own end.',
    'Three replicas, maxUnavailable 0 and maxSurge 1 for an update; resources with requests and limits; topologySpreadConstraints over kubernetes.io/hostname with a labelSelector; a PodDisruptionBudget of policy/v1 with maxUnavailable 1. And keep the grace period short: a process that hangs is waited for until it is over.',
  ],
  open: openSite,
  close: closeSite,
}
