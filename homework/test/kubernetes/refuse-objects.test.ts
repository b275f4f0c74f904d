import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exercise } from '../../exercises/09-kubernetes/exercise.ts'
import { solutionsFolder, startOf } from '../../src/folders.ts'
import { settleFiles } from '../../src/grade/run/settle-files.ts'
import { deploymentWith, refusals } from './refusals.ts'

const service = (spec: string, metadata = '') =>
  `{ apiVersion: v1, kind: Service, metadata: { name: shop${metadata} }, spec: { ports: [{ port: 80 }], ${spec} } }`

test.each([
  [service('type: NodePort'), 'spec.type', 'may only be ClusterIP: others open ports of nodes, or lead outside'],
  [service('externalIPs: [10.0.0.1]'), 'spec.externalIPs', 'would take traffic that is not meant for it'],
  [service('externalName: example.com'), 'spec.externalName', 'would lead outside of its namespace'],
  [service('', ', namespace: kube-system'), 'metadata.namespace', 'would choose where it is put: leave it out'],
  [service('', ', finalizers: [x/y]'), 'metadata.finalizers', 'would keep it from being deleted'],
  [
    service('', ', annotations: { a: b }'),
    'metadata.annotations',
    'would be acted on by whoever reads them in the cluster',
  ],
])('a Service that reaches outside is refused (%#)', async (text, field, why) => {
  expect(await refusals(text)).toEqual([{ field: `Service shop: ${field}`, why }])
})

test.each([
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'belongs to the whole cluster'],
  ['v1', 'Namespace', 'belongs to the whole cluster'],
  ['v1', 'ServiceAccount', 'would give rights in the cluster'],
  ['apps/v1', 'DaemonSet', 'would run on every node'],
  ['networking.k8s.io/v1', 'Ingress', 'would open a door of the cluster'],
  ['v1', 'List', 'hides what is in it: write each object out, with --- between them'],
  ['v1', 'Pod', 'is none of apps/v1 Deployment, policy/v1 PodDisruptionBudget, v1 Service'],
])('%s %s is refused', async (apiVersion, kind, why) => {
  const text = `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: mine } }`
  expect(await refusals(text)).toEqual([{ field: `k8s/mine.yaml: ${apiVersion} ${kind}`, why }])
})

test('each object of a file is looked at, and a file that is too much to read is refused', async () => {
  expect(await refusals(`${deploymentWith({})}\n---\n${service('type: LoadBalancer')}`)).toHaveLength(1)
  expect(await refusals(`# ${'x'.repeat(70_000)}`)).toEqual([{ field: 'k8s/mine.yaml', why: 'is longer than 64 KiB' }])
})

test('what the solution says, and what it starts from, is accepted', async () => {
  const start = startOf(exercise)

  expect(await settleFiles(join(solutionsFolder, exercise.folder), exercise, start)).toEqual([])
  expect(await settleFiles(start, exercise, start)).toEqual([])
})
