import { type Fault, fault, problem, type Status, status } from '@bulkhead/types'
import { request } from 'undici'
import { Refused } from '../faults/refusal.ts'
import { type Architecture, doorOf, type SwitchedTarget } from '../faults/targets.ts'

/** The store's public door, as the fault switch is reached by it. */
export interface Door {
  /** The faults that are switched on, by service. */
  switchedOn(): Promise<ReadonlyMap<string, Fault>>
  /** @returns the fault as it is in force */
  switchOn(service: SwitchedTarget, wish: Fault): Promise<Fault>
  switchOff(service: SwitchedTarget): Promise<void>
}

/** The door didn't do what it was asked. */
export class DoorFailed extends Error {
  override readonly name = 'DoorFailed'
}

/** The store has no fault switch. */
export class LabIsOff extends Refused {
  constructor() {
    super('The store runs without its fault switch: start it with LAB=on.')
  }
}

const deadlineMs = 3_000

export function doorAt(address: string): Door {
  async function ask(method: string, path: string, json?: unknown): Promise<unknown> {
    try {
      const answer = await request(`${address}${path}`, {
        method,
        headers: json === undefined ? {} : { 'content-type': 'application/json' },
        body: json === undefined ? null : JSON.stringify(json),
        headersTimeout: deadlineMs,
        bodyTimeout: deadlineMs,
        // A connection that is kept would be one to a process that may be gone.
        reset: true,
      })
      const text = await answer.body.text()
      if (answer.statusCode === 404) throw new LabIsOff()
      if (answer.statusCode >= 300) throw new DoorFailed(detailOf(answer.statusCode, text))
      return text === '' ? undefined : JSON.parse(text)
    } catch (error) {
      if (error instanceof DoorFailed || error instanceof LabIsOff) throw error
      throw new DoorFailed(`${address} does not answer`)
    }
  }

  return {
    switchedOn: async () => faultsOf(status.parse(await ask('GET', '/api/status'))),
    switchOn: async (service, wish) => fault.parse(await ask('PUT', addressOf(service), wish)),
    switchOff: async (service) => void (await ask('DELETE', addressOf(service))),
  }
}

/** To the API all of a monolith is its door, the gateway. */
function addressOf(service: SwitchedTarget): string {
  return `/api/lab/faults/${service === 'monolith' ? 'gateway' : service}`
}

function targetNamed(name: string, architecture: Architecture): string {
  return name === 'gateway' ? doorOf(architecture) : name
}

function faultsOf({ architecture, services }: Status): ReadonlyMap<string, Fault> {
  return new Map(
    services.flatMap(({ name, fault }) => (fault ? [[targetNamed(name, architecture), fault] as const] : [])),
  )
}

function detailOf(statusCode: number, text: string): string {
  try {
    return problem.parse(JSON.parse(text)).detail
  } catch {
    return `it answered ${statusCode}`
  }
}
