import { posix } from 'node:path'
import { whyNot } from './fields.ts'
import type { Refusal } from './refusal.ts'
import { renderedAs } from './render-compose.ts'
import type { Rendered, RenderedService } from './rendered.ts'

const mostContainers = 6

/** What of a rendered compose file reaches outside of the submission. `images` are those that it may start. */
export function refuseValues(file: Rendered, images: readonly string[]): Refusal[] {
  const services = Object.entries(file.services)
  return [
    ...tooMany(services.map(([, service]) => service)),
    ...services.flatMap(([name, service]) => ofService(service, images).map(under(`services.${name}`))),
    ...owned(file.networks, 'networks', 'bridge'),
    ...Object.entries(file.networks).flatMap(([name, { ipam }]) =>
      Object.keys(ipam ?? {}).map(() => ({ field: `networks.${name}.ipam`, why: 'could clash with another network' })),
    ),
    ...owned(file.volumes, 'volumes', 'local'),
    ...files(file.configs, 'configs'),
    ...files(file.secrets, 'secrets'),
  ]
}

/** One that says it is none counts as one, so that a list has an end. */
function tooMany(services: readonly RenderedService[]): Refusal[] {
  const containers = services.reduce((sum, { deploy }) => sum + Math.max(1, deploy?.replicas ?? 1), 0)
  if (containers <= mostContainers) return []
  const why = `are ${containers} containers, by their deploy.replicas, and may be ${mostContainers}`
  return [{ field: 'services', why }]
}

function ofService(service: RenderedService, images: readonly string[]): Refusal[] {
  return [
    ...ofImage(service, images),
    ...ofRights(service),
    ...ofMounts(service),
    ...withoutValue(service.environment, 'environment'),
    ...ofNetworks(service),
    ...ofDeployment(service),
  ]
}

function ofImage({ build, image }: RenderedService, images: readonly string[]): Refusal[] {
  if (build && image !== undefined) {
    return [{ field: 'image', why: 'would give what is built a name of its choice: leave it out' }]
  }
  if (build) return [...ofBuild(build), ...withoutValue(build.args, 'build.args')]
  if (image === undefined || images.includes(image)) return []
  return [{ field: 'image', why: `may be ${images.join(' or ') || 'none'}, and is ${image}` }]
}

function ofBuild({ context, dockerfile = 'Dockerfile' }: NonNullable<RenderedService['build']>): Refusal[] {
  if (!isInside(context)) return [{ field: 'build.context', why: 'leads out of the folder' }]
  if (!posix.isAbsolute(dockerfile) && isInside(posix.join(context, dockerfile))) return []
  return [{ field: 'build.dockerfile', why: 'leads out of the folder' }]
}

function ofRights({ privileged, security_opt, labels }: RenderedService): Refusal[] {
  const lowered = (security_opt ?? []).filter((option) => !/^no-new-privileges(:true)?$/.test(option))
  const docker = Object.keys(labels ?? {}).filter((name) => name.startsWith('com.docker.'))
  return [
    ...(privileged ? [{ field: 'privileged', why: 'would have the rights of the machine that grades' }] : []),
    ...lowered.map(() => ({ field: 'security_opt', why: 'would lower what keeps the container apart' })),
    ...docker.map((name) => ({ field: 'labels', why: `may not be Docker's own (${name})` })),
  ]
}

function ofMounts({ volumes }: RenderedService): Refusal[] {
  return (volumes ?? [])
    .filter(({ type }) => type !== 'volume' && type !== 'tmpfs')
    .map(({ type, source }) => ({
      field: 'volumes',
      why: `would mount ${source ?? type} of the machine that grades: copy it in the Dockerfile`,
    }))
}

function ofNetworks({ networks }: RenderedService): Refusal[] {
  return Object.entries(networks ?? {}).flatMap(([name, joined]) =>
    Object.keys(joined ?? {}).flatMap((field) => {
      const why = whyNot(field, 'networkOfService')
      return why === undefined ? [] : [{ field: `networks.${name}.${field}`, why }]
    }),
  )
}

function ofDeployment({ deploy }: RenderedService): Refusal[] {
  return Object.keys(deploy?.resources?.reservations ?? {})
    .filter((field) => field !== 'cpus' && field !== 'memory')
    .map((field) => ({ field: `deploy.resources.reservations.${field}`, why: 'would reach a device' }))
}

type Variables = Readonly<Record<string, string | null>> | null | undefined

function withoutValue(variables: Variables, path: string): Refusal[] {
  return Object.entries(variables ?? {})
    .filter(([, value]) => value === null)
    .map(([name]) => ({ field: `${path}.${name}`, why: 'has no value, and no variable of the machine is handed on' }))
}

/** Networks and volumes must be made for the submission, and by the one driver that stays on this machine. */
function owned(all: Rendered['volumes'], path: string, driver: string): Refusal[] {
  return Object.entries(all).flatMap(([name, one]) => [
    ...(one.driver === undefined || one.driver === driver
      ? []
      : [{ field: `${path}.${name}.driver`, why: `may only be ${driver}` }]),
    ...(one.name === undefined || one.name === `${renderedAs}_${name}`
      ? []
      : [{ field: `${path}.${name}.name`, why: 'could be that of somebody else: leave it out' }]),
  ])
}

function files(all: Rendered['secrets'], path: string): Refusal[] {
  return Object.entries(all).flatMap(([name, { file }]) =>
    file === undefined || isInside(file) ? [] : [{ field: `${path}.${name}.file`, why: 'leads out of the folder' }],
  )
}

/** A path below the folder of the compose file; never an address. */
function isInside(path: string): boolean {
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || /[:\\]/.test(path)) return false
  if (/^(github\.com|git@|~)/.test(path)) return false
  return posix.normalize(path).split('/')[0] !== '..'
}

function under(path: string): (refusal: Refusal) => Refusal {
  return ({ field, why }) => ({ field: `${path}.${field}`, why })
}
