import { expect, test } from 'vitest'
import { z } from 'zod'
import { confine } from '../../src/grade/manifests/confine.ts'
import { readManifests } from '../../src/grade/manifests/read-manifests.ts'
import { deploymentWith } from './refusals.ts'

const applied = z.looseObject({
  spec: z.looseObject({
    template: z.looseObject({
      spec: z.looseObject({
        containers: z.tuple([z.looseObject({ resources: z.unknown(), securityContext: z.unknown() })]),
      }),
    }),
  }),
})

/** The pod of what is put into the cluster for a container that says this. */
function podWith(container: string) {
  const { objects } = readManifests(deploymentWith({ container }), 'k8s/mine.yaml')
  return applied.parse(confine(z.tuple([z.custom<(typeof objects)[number]>()]).parse(objects)[0])).spec.template.spec
}

test('a container that asks for the whole machine gets what any may take', () => {
  const { containers } = podWith(
    'resources: { limits: { cpu: 64, memory: 512Gi }, requests: { cpu: 32, memory: 1Mi } }',
  )

  expect(containers[0].resources).toEqual({
    limits: { cpu: '1000m', memory: '536870912' },
    requests: { cpu: '1000m', memory: '1048576' },
  })
})

test('one that says nothing gets a limit, and a little kept for it', () => {
  expect(podWith('').containers[0].resources).toEqual({
    limits: { cpu: '1000m', memory: '536870912' },
    requests: { cpu: '50m', memory: '67108864' },
  })
})

test('what it says of its limit alone is kept for it too, as Kubernetes does', () => {
  expect(podWith('resources: { limits: { cpu: 200m, memory: 128Mi } }').containers[0].resources).toEqual({
    limits: { cpu: '200m', memory: '134217728' },
    requests: { cpu: '200m', memory: '134217728' },
  })
})

test('it keeps as whom it runs, and gets no rights and no token', () => {
  const pod = podWith('securityContext: { runAsUser: 1000, readOnlyRootFilesystem: true }')

  expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false })
  expect(pod.containers[0].securityContext).toEqual({
    runAsUser: 1000,
    readOnlyRootFilesystem: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  })
})
