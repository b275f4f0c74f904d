import { expect, test } from 'vitest'
import { deploymentWith, refusals } from './refusals.ts'

const inPod = 'Deployment shop: spec.template.spec.'

test.each([
  ['hostNetwork: true', 'hostNetwork', 'would have the network of its node'],
  ['hostPID: true', 'hostPID', 'would see processes of its node'],
  ['hostIPC: true', 'hostIPC', 'would share memory with its node'],
  ['hostUsers: true', 'hostUsers', 'would choose whose rights its users have'],
  ['serviceAccountName: admin', 'serviceAccountName', 'would speak to the cluster with rights of its own'],
  ['nodeName: control-plane', 'nodeName', 'would choose its node, past the scheduler'],
  ['tolerations: [{ operator: Exists }]', 'tolerations', 'would run on nodes that keep others away'],
  ['priorityClassName: system-node-critical', 'priorityClassName', 'would push others off their nodes'],
  ['imagePullSecrets: [{ name: x }]', 'imagePullSecrets', 'would use credentials of the cluster'],
  ['hostAliases: [{ ip: 10.0.0.1 }]', 'hostAliases', 'would give names of the cluster to others'],
  ['shareProcessNamespace: true', 'shareProcessNamespace', 'would see processes of other containers'],
  ['initContainers: [{ name: x }]', 'initContainers', 'is not needed: what runs before it is done'],
  ['inventedNextYear: true', 'inventedNextYear', 'is not among what a submission may say'],
  [
    'volumes: [{ name: x, emptyDir: {}, hostPath: { path: / } }]',
    'volumes.hostPath',
    'would mount a folder of its node',
  ],
  ['volumes: [{ name: x, emptyDir: {}, projected: {} }]', 'volumes.projected', 'could hand it a token of the cluster'],
  ['securityContext: { sysctls: [] }', 'securityContext.sysctls', 'would set parameters of the kernel'],
])('pods that say %s are refused', async (pod, field, why) => {
  expect(await refusals(deploymentWith({ pod }))).toEqual([{ field: `${inPod}${field}`, why }])
})

test.each([
  ['command: [node, -e, serve()]', 'command', 'would run something else than the image does'],
  ['args: [serve.js]', 'args', 'would run something else than the image does'],
  [
    'env: [{ name: NODE_OPTIONS, value: x }]',
    'env',
    'would change the settings that are given: name their Secret in envFrom',
  ],
  ['ports: [{ containerPort: 80, hostPort: 80 }]', 'ports.hostPort', 'would open a port of its node'],
  [
    'securityContext: { capabilities: { add: [SYS_ADMIN] } }',
    'securityContext.capabilities.add',
    'would add rights that a container has not',
  ],
  [
    'securityContext: { procMount: Unmasked }',
    'securityContext.procMount',
    'would lower what keeps the container apart',
  ],
  [
    'livenessProbe: { httpGet: { port: 80, host: 169.254.169.254 } }',
    'livenessProbe.httpGet.host',
    'would let its node call whomever it names',
  ],
  [
    'lifecycle: { postStart: { exec: { command: [id] } } }',
    'lifecycle.postStart',
    'is not needed: what a start needs is in the image',
  ],
  [
    'envFrom: [{ secretRef: { name: x }, configMapRef: { name: x } }]',
    'envFrom.configMapRef',
    'is not among what a submission may say',
  ],
])('a container that says %s is refused', async (container, field, why) => {
  expect(await refusals(deploymentWith({ container }))).toEqual([{ field: `${inPod}containers.${field}`, why }])
})

test.each([
  [
    deploymentWith({ container: 'securityContext: { privileged: true }' }),
    'privileged',
    'would have the rights of its node',
  ],
  [
    deploymentWith({ container: 'securityContext: { allowPrivilegeEscalation: true }' }),
    'allowPrivilegeEscalation',
    'would lower what keeps the container apart',
  ],
  [
    deploymentWith({ pod: 'securityContext: { seccompProfile: { type: Unconfined } }' }),
    'seccompProfile.type',
    'would lower what keeps the container apart',
  ],
  [
    deploymentWith({ pod: 'automountServiceAccountToken: true' }),
    'automountServiceAccountToken',
    'would hand it a token of the cluster',
  ],
  [deploymentWith({}).replace('catalog:1', 'mine:1'), 'image', 'may be bulkhead/catalog:1, and is bulkhead/mine:1'],
  [
    deploymentWith({}).replace('spec: { selector', 'spec: { replicas: 500, selector'),
    'spec.replicas',
    'are more than 5',
  ],
  [
    deploymentWith({}).replaceAll('app: shop', 'homework.bulkhead/given: database'),
    'labels.homework.bulkhead/given',
    'is a label of somebody else',
  ],
])('what a field may not hold is refused (%#)', async (text, field, why) => {
  expect(await refusals(text)).toEqual([{ field: `Deployment shop: ${field}`, why }])
})
