import { existsSync, rmSync } from 'node:fs'
import { Refused } from '../faults/refusal.ts'
import { type Architecture, isSwitched, processOf, type Target } from '../faults/targets.ts'
import type { RunningStore } from '../running-store/running-store.ts'
import { staffTokenFile } from '../staff-token/staff-token-file.ts'
import { CannotDo } from '../start/control/cannot-do.ts'
import { type Launcher, launcherAt } from '../start/control/control-client.ts'
import { liveStoreIn } from '../start/control/read-store-file.ts'
import { faultFileIn } from '../start/fault-file.ts'
import type { PartState } from '../start/part.ts'
import { memoryOfFamily } from './memory.ts'

/** The store that a launcher runs on this folder, if it does. */
export async function findLocalStore(folder: string, architecture: Architecture): Promise<RunningStore | undefined> {
  const found = await liveStoreIn(folder)
  if (!found) return undefined
  const launcher = refusing(launcherAt(found.control))
  const partOf = (target: Target) => processOf(target, architecture)

  async function stateOf(target: Target): Promise<PartState> {
    const state = (await launcher.parts())[partOf(target)]
    if (!state) throw new Refused(`${target} is not this store's own: it was started elsewhere, and is broken there.`)
    return state
  }

  return {
    mode: 'local',
    architecture,
    address: found.address,
    staffToken: async () => staffTokenFile(folder),
    state: stateOf,
    stop: (target) => launcher.bring(partOf(target), 'stopped'),
    pause: (target) => launcher.bring(partOf(target), 'paused'),
    disconnect: async () => {
      throw new Refused('Processes share the machine’s network: none can be taken off it.')
    },
    memoryBytes: () => memoryOfFamily(found.pid),
    putOnQueue: launcher.putOnQueue,
    restore: async (target) => {
      const crashing = isSwitched(target) && forget(faultFileIn(folder, partOf(target)))
      const before = (await launcher.parts())[partOf(target)]
      if (before !== undefined && before !== 'running') {
        await launcher.bring(partOf(target), 'running')
        return before
      }
      return crashing ? 'crashing' : undefined
    },
    startAfresh: async (target) => {
      forget(faultFileIn(folder, partOf(target)))
      await launcher.bring(partOf(target), 'stopped')
      await launcher.bring(partOf(target), 'running')
    },
  }
}

/** Whether there was such a file. */
function forget(file: string): boolean {
  const existed = existsSync(file)
  rmSync(file, { force: true })
  return existed
}

/** What the launcher refuses is for the person at the keyboard. */
function refusing(launcher: Launcher): Launcher {
  async function orRefused<Result>(work: Promise<Result>): Promise<Result> {
    return work.catch((error: unknown) => {
      throw error instanceof CannotDo ? new Refused(error.message) : error
    })
  }
  return {
    parts: () => orRefused(launcher.parts()),
    bring: (part, state) => orRefused(launcher.bring(part, state)),
    putOnQueue: (subscriber, message) => orRefused(launcher.putOnQueue(subscriber, message)),
  }
}
