import type { Architecture, TargetKind } from './targets.ts'

/** How the store runs: in containers, or as processes of `npm start`. */
export type Mode = 'compose' | 'local'

/** Which store it is, as far as faults are concerned. */
export interface Where {
  readonly mode: Mode
  readonly architecture: Architecture
}

export const options = ['percent', 'delayMs', 'seconds'] as const
export type Option = (typeof options)[number]

/**
 * Who carries a fault out: the container or process is acted upon, the service's own switch is thrown, the container
 * loses its networks, or the switch is thrown and an event put on the service's queue that then fails.
 */
export type Way = 'process' | 'switch' | 'network' | 'queue'

interface FaultRow {
  readonly way: Way
  /** What it makes sense for, and where. */
  readonly makesSense: Readonly<Partial<Record<TargetKind, readonly Mode[]>>>
  readonly options: readonly Option[]
}

const both = ['compose', 'local'] as const
const inContainers = ['compose'] as const
const anyProcess = { service: both, gateway: both, monolith: both, database: both, broker: inContainers } as const
const anyContainer = {
  service: inContainers,
  gateway: inContainers,
  monolith: inContainers,
  database: inContainers,
  broker: inContainers,
}
/** A module hangs with the process that it is in. Windows can't stop a process where it is. */
const whatCanHang =
  process.platform === 'win32' ? { ...anyContainer, module: inContainers } : { ...anyProcess, module: both }
const withSwitch = { service: both, module: both, gateway: both, monolith: both } as const

/** Fault × kind of target × mode. */
export const faults = {
  stop: { way: 'process', makesSense: anyProcess, options: [] },
  crash: { way: 'switch', makesSense: withSwitch, options: [] },
  'crash-loop': { way: 'switch', makesSense: withSwitch, options: ['seconds'] },
  hang: { way: 'process', makesSense: whatCanHang, options: [] },
  slow: { way: 'switch', makesSense: withSwitch, options: ['percent', 'delayMs', 'seconds'] },
  errors: { way: 'switch', makesSense: withSwitch, options: ['percent', 'seconds'] },
  leak: { way: 'switch', makesSense: withSwitch, options: ['seconds'] },
  partition: { way: 'network', makesSense: anyContainer, options: [] },
  poison: { way: 'queue', makesSense: { service: both }, options: ['seconds'] },
} as const satisfies Record<string, FaultRow>

export type Fault = keyof typeof faults

export function isFault(name: string): name is Fault {
  return Object.hasOwn(faults, name)
}

export const faultNames = Object.keys(faults).filter(isFault)

export function row(fault: Fault): FaultRow {
  return faults[fault]
}
