import { afterEach, expect, test, vi } from 'vitest'
import type { ExerciseResult } from '../../src/exercise/result.ts'
import { aCluster, checkSolution, letTimeFly } from './a-cluster.ts'

const ofManifests = 7
let cluster: ReturnType<typeof aCluster>
afterEach(() => {
  vi.restoreAllMocks()
  cluster.remove()
})

const checkOf = ({ checks }: ExerciseResult, id: string) => checks.find((check) => check.id === id)
const lost = ({ checks }: ExerciseResult) => checks.filter(({ status }) => status === 'fail').map(({ id }) => id)

test('in a cluster that does what was declared, the solution has all points', async () => {
  cluster = aCluster()

  expect(await checkSolution({ trials: 2 })).toMatchObject({ points: 10, max: 10 })
})

test('whatever is done is done to the cluster that was named, in a namespace of the run’s own, which is gone after it', async () => {
  cluster = aCluster()
  await checkSolution()

  const [asked, ...calls] = cluster.calls()
  expect(asked?.slice(0, 3)).toEqual(['--context', 'kind-course', 'version'])
  const namespace = calls[0]?.[3]
  expect(namespace).toMatch(/^bulkhead-homework-r[0-9a-f]{12}$/)
  expect(new Set(calls.map((call) => call.slice(0, 4).join(' ')))).toEqual(
    new Set([`--context kind-course --namespace ${namespace}`]),
  )
  expect(calls.at(-1)?.slice(4, 7)).toEqual(['delete', 'namespace', namespace])
})

test('a run that is called off leaves no namespace', async () => {
  cluster = aCluster()
  const calledOff = new AbortController()
  const onCheck = ({ id }: { readonly id: string }) => void (id === 'survives-an-update' && calledOff.abort())

  await expect(checkSolution({ signal: calledOff.signal, onCheck })).rejects.toThrow('aborted')
  expect(cluster.calls().at(-1)).toContain('namespace')
})

test('a submission gets no token of the cluster and no rights, whatever it says', async () => {
  cluster = aCluster()
  await checkSolution()

  const pods = JSON.stringify(cluster.applied().filter(({ kind }) => kind === 'Deployment' || kind === 'Pod'))
  expect(pods.match(/"automountServiceAccountToken":false/g)).toHaveLength(3)
  expect(pods.match(/"drop":\["ALL"\]/g)).toHaveLength(3)
  expect(pods).not.toContain('"automountServiceAccountToken":true')
})

test.each([
  [
    'drops at a deletion',
    'survives-a-deleted-pod',
    /^A pod was deleted, and 3 of \d+ requests failed \(3 ECONNREFUSED\)$/,
  ],
  [
    'drops at an update',
    'survives-an-update',
    /^The pods were updated, and 5 of \d+ requests failed \(5 ECONNREFUSED\)$/,
  ],
  [
    'leaves what hangs',
    'replaces-a-hung-pod',
    /none is the one that hung: not within 120 s \(3 pods: 2 ready, 0 going\)/,
  ],
  ['can not be hung', 'replaces-a-hung-pod', /answered 500: is \/data\/lab writable/],
])('in a cluster that %s, %s is lost alone, and says why', async (plays, id, reason) => {
  cluster = aCluster(plays)
  if (plays === 'leaves what hangs') letTimeFly()

  const result = await checkSolution()
  expect(lost(result)).toEqual([id])
  expect(result.points).toBe(9)
  expect(checkOf(result, id)?.reason).toMatch(reason)
})

test.each([
  ['is never ready', /3 pods are ready: not within 180 s \(3 pods: 0 ready, 0 going\)/],
  ['refuses', /The cluster does not take them: .* exceeded quota/],
])('where a cluster %s, nothing is tried that comes after', async (plays, reason) => {
  cluster = aCluster(plays)
  letTimeFly()

  const result = await checkSolution()
  expect(lost(result)).toEqual(['runs-in-a-cluster'])
  expect(checkOf(result, 'runs-in-a-cluster')?.reason).toMatch(reason)
  expect(result.checks.filter(({ status }) => status === 'skipped')).toHaveLength(3)
})

test('an image that the cluster lacks is nobody’s fault but the grader’s', async () => {
  cluster = aCluster('has no image')
  letTimeFly()

  const result = await checkSolution()
  expect(lost(result)).toEqual([])
  expect(result.points).toBe(ofManifests)
  expect(checkOf(result, 'runs-in-a-cluster')?.reason).toMatch(/the cluster has no image bulkhead\/catalog:1: load it/)
})

test('where nobody named a cluster, none is touched, and what was not measured is said', async () => {
  cluster = aCluster()
  vi.stubEnv('HOMEWORK_CLUSTER', '')

  const result = await checkSolution()
  expect(cluster.calls()).toEqual([])
  expect(result.points).toBe(ofManifests)
  expect(result.checks.filter(({ lacks }) => lacks === 'cluster')).toHaveLength(4)
  expect(checkOf(result, 'survives-an-update')?.reason).toBe(
    'not measured: no Kubernetes cluster was named (HOMEWORK_CLUSTER, a context of kubectl). What the manifests promise of it say never-below, asks-when-ready and drains.',
  )
})

test('a cluster that was named and does not answer is named as such', async () => {
  cluster = aCluster('does not answer')

  const result = await checkSolution()
  expect(checkOf(result, 'runs-in-a-cluster')).toMatchObject({ status: 'error', lacks: 'cluster' })
  expect(checkOf(result, 'runs-in-a-cluster')?.reason).toContain('kind-course, does not answer: kubectl version failed')
})
