import type { Rendered, RenderedService } from './rendered.ts'

/** What each of a student's own containers may take at most, whatever their file says. */
export const most = { cpus: 1, memoryBytes: 512 * 1_024 ** 2, pids: 256 } as const

/** This machine has no address on it either: what listens here could be reached by that. */
const leadsNowhere = { internal: true, driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' } } as const

/**
 * The same containers within our limits: networks without a way out, no port of this machine (the checks come in by a
 * door of their own), no rights, names of the outside asked of nobody, a log that doesn't fill the disk. Names are left
 * to the project.
 */
export function confine(file: Rendered): object {
  return {
    services: mapped(file.services, confinedService),
    networks: mapped(file.networks, () => leadsNowhere),
    volumes: mapped(file.volumes, () => ({})),
    configs: mapped(file.configs, ({ name: _, ...own }) => own),
    secrets: mapped(file.secrets, ({ name: _, ...own }) => own),
  }
}

function confinedService(service: RenderedService): object {
  const { cpus, deploy, mem_limit, mem_reservation, pids_limit, ports, privileged, ...own } = service
  const asked = deploy?.resources?.limits
  return {
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null)),
    // Not under deploy: what an exercise lays over this may say the same, and Compose takes no two different limits.
    cpus: String(atMost(most.cpus, asked?.cpus ?? cpus)),
    mem_limit: String(atMost(most.memoryBytes, asked?.memory ?? mem_limit)),
    pids_limit: atMost(most.pids, asked?.pids ?? pids_limit),
    ...(deploy?.replicas == null ? {} : { deploy: { replicas: deploy.replicas } }),
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges'],
    dns: ['127.0.0.1'],
    dns_opt: ['timeout:1', 'attempts:1'],
    logging: { driver: 'json-file', options: { 'max-size': '1m', 'max-file': '2' } },
  }
}

/** None, or one of 0, means without a limit. */
function atMost(limit: number, asked: string | number | null | undefined): number {
  const wanted = Number(asked)
  return wanted > 0 ? Math.min(limit, wanted) : limit
}

function mapped<One>(all: Readonly<Record<string, One>>, change: (one: One) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]))
}
