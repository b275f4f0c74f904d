import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exercise } from '../../exercises/09-kubernetes/exercise.ts'
import { runChecks } from '../../src/check/run-checks.ts'
import { solutionsFolder } from '../../src/folders.ts'
import { countOf, quantity } from '../../src/kubernetes/scalars.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulkhead-manifests-'))
  await cp(join(solutionsFolder, exercise.folder), folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

/** What the solution loses, and why, once this is changed in it. */
async function lost(change: (text: string) => string) {
  const file = join(folder, 'k8s/catalog.yaml')
  const text = await readFile(file, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  await writeFile(file, changed)
  const signal = new AbortController().signal
  const only = exercise.checks.filter(({ needs }) => needs === undefined).map(({ id }) => id)
  const { checks } = await runChecks(exercise, { folder, project: 'none', seed: 7, trials: 1, signal, only })
  return checks.filter(({ status }) => status === 'fail').map(({ id, reason }) => `${id}: ${reason}`)
}

test.each<[string, (text: string) => string]>([
  ['a strategy that is left out', (text) => text.replace(/ {2}strategy:\n( {4}.*\n)+/, '')],
  ['a part of the strategy that is left out', (text) => text.replace('      maxUnavailable: 0\n', '')],
  ['a share that comes to none', (text) => text.replace('maxUnavailable: 0', 'maxUnavailable: 33%')],
  ['a hook that sleeps by itself', (text) => text.replace(/exec:\n +command: .*/, 'sleep: { seconds: 5 }')],
  ['a hook in a shell', (text) => text.replace('[sleep, "5"]', '[sh, -c, "sleep 5; true"]')],
  ['a port by its number', (text) => text.replaceAll('port: http', 'port: 8080')],
  ['a grace period that is left out', (text) => text.replace(/ +terminationGracePeriodSeconds: .*\n/, '')],
  ['requests that are left out', (text) => text.replace(/ +requests:\n.*\n.*\n/, '')],
  ['memory in other units', (text) => text.replace('192Mi', '200M')],
  [
    'a budget that says who stays',
    (text) => text.replace('maxUnavailable: 1\n  selector', 'minAvailable: 60%\n  selector'),
  ],
  [
    'pods that keep from each other',
    (text) =>
      text.replace(
        / {6}topologySpreadConstraints:\n( {8}.*\n)+/,
        `      affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: catalog } } }] } }\n`,
      ),
  ],
])('%s is read as Kubernetes reads it, and loses nothing', async (_, change) => {
  expect(await lost(change)).toEqual([])
})

test.each<[string, (text: string) => string, string]>([
  [
    'a quarter of five rounds down to one',
    (text) => text.replace('replicas: 3', 'replicas: 5').replace('maxUnavailable: 0', 'maxUnavailable: 25%'),
    'never-below: maxUnavailable 25% of 5 replicas lets 1 be away during an update',
  ],
  [
    'a share of a budget rounds up',
    (text) => text.replace('maxUnavailable: 1\n  selector', 'minAvailable: 67%\n  selector'),
    'outlives-a-node: The PodDisruptionBudget lets none of 3 pods go: the node can not be emptied',
  ],
  [
    'what is no number is no fault of who grades',
    (text) => text.replace('replicas: 3', 'replicas: three'),
    'fits-together: Kubernetes would not take them:\nDeployment catalog: spec.replicas: Invalid input: expected number, received string',
  ],
  [
    'text that is no YAML neither',
    (text) => text.replace('replicas: 3', 'replicas: [3'),
    "fits-together: Kubernetes would not take them:\nk8s/catalog.yaml can't be read",
  ],
])('%s', async (_, change, reason) => {
  expect(await lost(change)).toEqual([expect.stringContaining(reason)])
})

test.each([
  ['250m', 0.25],
  [2, 2],
  ['0.5', 0.5],
  ['128Mi', 134_217_728],
  ['128M', 128_000_000],
  ['1Gi', 1_073_741_824],
])('the quantity %s is %d', (text, amount) => {
  expect(quantity.parse(text)).toBeCloseTo(amount)
})

test('a part of a pod counts as it does where it stands', () => {
  expect([countOf('25%', 3, 'up'), countOf('25%', 3, 'down'), countOf(2, 3, 'down')]).toEqual([1, 0, 2])
})
