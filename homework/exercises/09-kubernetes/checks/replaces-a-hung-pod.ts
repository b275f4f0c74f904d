import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { given } from '../given.ts'
import { partsOf } from '../parts.ts'
import { allOf, anyOf, type Pod, settled } from '../pods.ts'
import type { Site } from '../site.ts'

const readyWithinMs = 60_000
const replacedWithinMs = 120_000
const steadyWithinMs = 60_000

export const replacesAHungPod: Check<Site> = {
  id: 'replaces-a-hung-pod',
  title: 'A pod hangs, and within two minutes another process answers in its place',
  points: 1,
  after: ['runs-in-a-cluster', 'asks-who-lives'],
  next: 'Add up: until it is noticed, and until a process that hears nothing has been ended.',
  needs: ['cluster'],
  instead: 'What the manifests promise of it says asks-who-lives.',
  deadlineMs: 8 * 60_000,
  run: async ({ bench, manifests, cluster }) => {
    const { deployment } = partsOf(manifests)
    const { kubectl, load } = cluster()
    const hung = anyOf(bench.random, await settled(kubectl, allOf(deployment, readyWithinMs)))
    const status = await load.hang(hung.ip ?? '', given.port)
    hold(status === 200, `The pod was told to hang, and answered ${status}: is /data/lab writable?`)
    const and = { sentence: 'none is the one that hung', holds: (pods: readonly Pod[]) => !pods.some(isStill(hung)) }
    await settled(kubectl, { ...allOf(deployment, replacedWithinMs), and })
    await load.isSteady('once it is replaced', steadyWithinMs)
  },
}

/** The same pod, in which nothing was started anew. */
function isStill(hung: Pod): (pod: Pod) => boolean {
  return ({ uid, restarts }) => uid === hung.uid && restarts === hung.restarts
}
