import type { Container } from '../../kubernetes/container.ts'
import type { Deployment, KubernetesObject } from '../../kubernetes/objects.ts'
import type { Labels } from '../../kubernetes/scalars.ts'
import type { Refusal } from '../compose/refusal.ts'

/** Labels by which the checks find what is theirs. */
export const labelOfChecks = 'homework.bulkhead/'
const mostReplicas = 5

/** What an object asks for, in fields that it may have, that reaches outside of it. `images` are those that it may start. */
export function refuseValues(object: KubernetesObject, images: readonly string[]): Refusal[] {
  const refusals = [...labelsOfOthers(object.metadata.labels), ...ofKind(object, images)]
  return refusals.map(({ field, why }) => ({ field: `${object.kind} ${object.metadata.name}: ${field}`, why }))
}

function ofKind(object: KubernetesObject, images: readonly string[]): Refusal[] {
  switch (object.kind) {
    case 'Deployment':
      return ofDeployment(object, images)
    case 'Service':
      return [
        ...labelsOfOthers(object.spec.selector),
        ...(object.spec.type === 'ClusterIP'
          ? []
          : [{ field: 'spec.type', why: 'may only be ClusterIP: others open ports of nodes, or lead outside' }]),
      ]
    case 'PodDisruptionBudget':
      return labelsOfOthers(object.spec.selector.matchLabels)
    default:
      return object satisfies never
  }
}

function ofDeployment({ spec }: Deployment, images: readonly string[]): Refusal[] {
  const { containers, automountServiceAccountToken: token, securityContext } = spec.template.spec
  return [
    ...labelsOfOthers({ ...spec.selector.matchLabels, ...spec.template.metadata.labels }),
    ...(spec.replicas > mostReplicas ? [{ field: 'spec.replicas', why: `are more than ${mostReplicas}` }] : []),
    ...(token ? [{ field: 'automountServiceAccountToken', why: 'would hand it a token of the cluster' }] : []),
    ...(containers.length > 1 ? [{ field: 'containers', why: 'are more than the one that is asked for' }] : []),
    ...ofRights(securityContext),
    ...containers.flatMap(({ image, securityContext }) => [...ofImage(image, images), ...ofRights(securityContext)]),
  ]
}

function ofImage(image: string, images: readonly string[]): Refusal[] {
  if (images.includes(image)) return []
  return [{ field: 'image', why: `may be ${images.join(' or ') || 'none'}, and is ${image}` }]
}

const lowers = 'would lower what keeps the container apart'

function ofRights(context: Container['securityContext']): Refusal[] {
  const { privileged, allowPrivilegeEscalation, seccompProfile = { type: 'RuntimeDefault' } } = context
  return [
    ...(privileged ? [{ field: 'privileged', why: 'would have the rights of its node' }] : []),
    ...(allowPrivilegeEscalation ? [{ field: 'allowPrivilegeEscalation', why: lowers }] : []),
    ...(seccompProfile.type === 'RuntimeDefault' ? [] : [{ field: 'seccompProfile.type', why: lowers }]),
  ]
}

function labelsOfOthers(labels: Labels): Refusal[] {
  return Object.keys(labels)
    .filter((name) => name.startsWith(labelOfChecks) || (isKubernetes(name) && !name.startsWith('app.kubernetes.io/')))
    .map((name) => ({ field: `labels.${name}`, why: 'is a label of somebody else' }))
}

function isKubernetes(name: string): boolean {
  return /(^|\.)(kubernetes|k8s)\.io\//.test(name)
}
