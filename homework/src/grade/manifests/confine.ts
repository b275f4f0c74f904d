import type { Container } from '../../kubernetes/container.ts'
import type { Deployment, KubernetesObject } from '../../kubernetes/objects.ts'

/** What each container may take at most, and what it is given a share of where it says nothing. */
const most = { cpu: 1, memory: 512 * 1_024 ** 2 } as const
const little = { cpu: 0.05, memory: 64 * 1_024 ** 2 } as const

/** The same object within our limits: no token of the cluster, no rights, no more than a container may take. */
export function confine(object: KubernetesObject): object {
  return object.kind === 'Deployment' ? confinedDeployment(object) : object
}

function confinedDeployment(deployment: Deployment): object {
  const { spec } = deployment
  const { template } = spec
  const pod = {
    ...template.spec,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    containers: template.spec.containers.map(confinedContainer),
  }
  return { ...deployment, spec: { ...spec, template: { ...template, spec: pod } } }
}

function confinedContainer(container: Container): object {
  const { limits, requests } = container.resources
  const confined = {
    cpu: Math.min(most.cpu, limits.cpu ?? most.cpu),
    memory: Math.min(most.memory, limits.memory ?? most.memory),
  }
  const asked = (name: 'cpu' | 'memory') => Math.min(confined[name], requests[name] ?? limits[name] ?? little[name])
  return {
    ...container,
    resources: {
      limits: written(confined),
      requests: written({ cpu: asked('cpu'), memory: asked('memory') }),
    },
    securityContext: {
      ...container.securityContext,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
  }
}

function written({ cpu, memory }: { readonly cpu: number; readonly memory: number }) {
  return { cpu: `${Math.round(cpu * 1_000)}m`, memory: String(Math.round(memory)) }
}
