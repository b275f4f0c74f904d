import { Refused } from '../faults/refusal.ts'
import { type Architecture, doorOf, processOf, type Target } from '../faults/targets.ts'
import type { RunningStore, TargetState } from '../running-store/running-store.ts'
import { type Container, containersOf, serviceOf, variableOf } from './containers.ts'
import { docker } from './docker.ts'
import { removeFaultFile } from './fault-file.ts'
import { memoryOf } from './memory.ts'
import { createMissingNetworks, type MissingNetworks, putBackOnNetworks, takeOffNetworks } from './networks.ts'
import { putOnQueue } from './put-on-queue.ts'

/** A service that runs for longer isn't in a crash loop. */
const provenAfterMs = 3_000

/** A service may be several containers: what is done to it is done to all of them. */
export function createComposeStore(project: string, atFirst: readonly Container[]): RunningStore {
  const missingNetworks = createMissingNetworks()
  const isMonolith = atFirst.some((container) => serviceOf(container) === 'monolith')
  const architecture: Architecture = isMonolith ? 'monolith' : 'microservices'
  const doorName = doorOf(architecture)

  async function of(target: Target): Promise<readonly Container[]> {
    const name = processOf(target, architecture)
    const found = (await containersOf(project)).filter((container) => serviceOf(container) === name)
    if (found.length > 0) return found
    throw new Refused(`The store in containers (${project}) has no ${target}: docker compose up makes it.`)
  }

  async function toAll(target: Target, act: (container: Container) => Promise<unknown>): Promise<void> {
    await Promise.all((await of(target)).map(act))
  }

  return {
    mode: 'compose',
    architecture,
    address: addressOf(atFirst, doorName),
    staffToken: async () => {
      const [door] = await of(doorName)
      return door && (variableOf(door, 'STAFF_TOKEN') ?? (await tokenIn(door)))
    },
    state: async (target) => {
      const states = await Promise.all((await of(target)).map((container) => stateOf(container, missingNetworks)))
      return states.find((state) => state !== 'running') ?? 'running'
    },
    stop: (target) => toAll(target, ({ Id }) => docker('kill', Id)),
    pause: (target) => toAll(target, ({ Id }) => docker('pause', Id)),
    disconnect: (target) => toAll(target, takeOffNetworks),
    memoryBytes: async () => memoryOf(await containersOf(project)),
    putOnQueue: async (service, message) => {
      const [broker] = await of('rabbitmq')
      if (broker) await putOnQueue(broker.Id, service, message)
    },
    restore: async (target) => {
      const before = await Promise.all((await of(target)).map((container) => restored(container, missingNetworks)))
      return before.find((state) => state !== 'running')
    },
    startAfresh: (target) =>
      toAll(target, async (container) => {
        await removeFaultFile(container)
        await docker('restart', '-t', '0', container.Id)
      }),
  }
}

async function stateOf(container: Container, missingNetworks: MissingNetworks): Promise<TargetState> {
  const { Status } = container.State
  if (Status === 'paused') return 'paused'
  if (Status === 'restarting' || startedAgainJustNow(container)) return 'crashing'
  if (Status !== 'running') return 'stopped'
  return (await missingNetworks(container)).length > 0 ? 'disconnected' : 'running'
}

/** In a crash loop it is running for a moment, again and again. */
function startedAgainJustNow({ RestartCount, State }: Container): boolean {
  return RestartCount > 0 && State.Status === 'running' && Date.now() - Date.parse(State.StartedAt) < provenAfterMs
}

/** One thing may hide another: a container that was paused can also be off its networks. */
async function restored(container: Container, missingNetworks: MissingNetworks): Promise<TargetState> {
  const before = await stateOf(container, missingNetworks)
  if (before === 'paused') await docker('unpause', container.Id)
  await putBackOnNetworks(container, await missingNetworks(container))
  if (before === 'crashing') await removeFaultFile(container)
  // Docker waits longer before each restart, up to a minute: it is told not to.
  if (before === 'crashing') await docker('restart', '-t', '0', container.Id)
  if (before === 'stopped') await docker('start', container.Id)
  return before
}

async function tokenIn({ Id }: Container): Promise<string | undefined> {
  const token = await docker('exec', Id, 'cat', '/data/private/staff-token').catch(() => '')
  return token || undefined
}

/** The door's published port, which it keeps while it is down. */
function addressOf(containers: readonly Container[], doorName: string): string {
  const door = containers.find((container) => serviceOf(container) === doorName)
  const [published] = door?.HostConfig.PortBindings?.['8080/tcp'] ?? []
  return `http://127.0.0.1:${published?.HostPort || 8080}`
}
