import { hold } from '../../src/exercise/not-held.ts'
import type { ManifestsRead } from '../../src/grade/manifests/read-manifests.ts'
import { type Container, numberOfPort, type Probe } from '../../src/kubernetes/container.ts'
import type { Budget, Deployment, Service } from '../../src/kubernetes/objects.ts'
import { carries } from '../../src/kubernetes/scalars.ts'
import { given } from './given.ts'

/** What a student's manifests come to, once they fit together. */
export interface Parts {
  readonly deployment: Deployment
  readonly container: Container
  readonly service: Service
  readonly budgets: readonly Budget[]
}

/** @throws NotHeld saying what is missing, or does not find what it means */
export function partsOf({ objects, faults, refusals }: ManifestsRead): Parts {
  hold(faults.length === 0, `Kubernetes would not take them:\n${faults.join('\n')}`)
  hold(refusals.length === 0, refusals.map(({ field, why }) => `${field} ${why}`).join('\n'))
  const deployments = objects.filter((object) => object.kind === 'Deployment')
  const services = objects.filter((object) => object.kind === 'Service')
  const [deployment] = deployments
  const [service] = services
  hold(
    deployment !== undefined && deployments.length === 1,
    `One Deployment is expected, and seen ${deployments.length}`,
  )
  hold(service !== undefined && services.length === 1, `One Service is expected, and seen ${services.length}`)
  const [container] = deployment.spec.template.spec.containers
  hold(container !== undefined, 'The Deployment has no container')
  const parts = { deployment, container, service, budgets: objects.filter((one) => one.kind === 'PodDisruptionBudget') }
  namesAreAsGiven(parts)
  selectorsFindThePods(parts)
  return parts
}

function namesAreAsGiven({ deployment, service, container }: Parts): void {
  for (const { kind, metadata } of [deployment, service]) {
    hold(metadata.name === given.service, `The ${kind} is to be named ${given.service}, and is ${metadata.name}`)
  }
  const hasSettings = container.envFrom.some(({ secretRef }) => secretRef.name === given.settings)
  hold(hasSettings, `The container does not have its settings: envFrom is to name the Secret ${given.settings}`)
}

function selectorsFindThePods({ deployment, service, container }: Parts): void {
  const pods = deployment.spec.template.metadata.labels
  const wanted = { Deployment: deployment.spec.selector.matchLabels, Service: service.spec.selector }
  for (const [kind, labels] of Object.entries(wanted)) {
    hold(Object.keys(labels).length > 0, `The ${kind}'s selector has no labels`)
    hold(carries(labels, pods), `The ${kind}'s selector does not find the pods, which carry ${JSON.stringify(pods)}`)
  }
  const door = service.spec.ports.find(({ port }) => port === given.port)
  hold(door !== undefined, `The Service has no port ${given.port}`)
  const behind = numberOfPort(door.targetPort, container)
  hold(
    behind === given.port,
    `The Service leads to port ${behind ?? door.targetPort}; the catalog listens on ${given.port}`,
  )
}

/** The path that a probe asks the catalog for; nothing when it asks nobody, or asks otherwise. */
export function pathAskedBy(probe: Probe | undefined, container: Container): string | undefined {
  const asked = probe?.httpGet
  return asked && numberOfPort(asked.port, container) === given.port ? asked.path : undefined
}
