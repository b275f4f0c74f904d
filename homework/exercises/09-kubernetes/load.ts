import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { hold } from '../../src/exercise/not-held.ts'
import { apply } from '../../src/kubernetes/apply.ts'
import { type Kubectl, KubectlFailed } from '../../src/kubernetes/kubectl.ts'
import { eventually } from '../../src/stage/index.ts'
import { loadWith } from './cluster-objects.ts'

const figures = z.strictObject({
  sent: z.int(),
  answered: z.int(),
  failed: z.int(),
  reasons: z.record(z.string(), z.int()),
})
export type Figures = z.infer<typeof figures>

const requestsOfAWindow = 120
const windowWithinMs = 30_000
const everyMs = 250

/** Requests that come at a fixed rate from within the cluster, whatever happens to those before. */
export interface Load {
  begin(image: string): Promise<void>
  /**
   * Does something while requests come, and waits until those that came meanwhile, and a few after, have ended.
   * @throws NotHeld when any of them failed, and what `meanwhile` throws
   */
  survives(what: string, meanwhile: () => Promise<void>): Promise<void>
  /** Waits until so many requests in a row were answered. @throws NotHeld when they never are */
  isSteady(when: string, withinMs: number): Promise<void>
  /** Tells a pod to hang. @returns the status with which it answered */
  hang(ip: string, port: number): Promise<number>
}

export function createLoad(kubectl: Kubectl): Load {
  async function now(): Promise<Figures> {
    return figures.parse(JSON.parse(await kubectl(['exec', 'load', '--', 'cat', '/figures/now.json'])))
  }

  /** The figures once all that was sent until now, and a window more, has ended. */
  async function afterAWindow(): Promise<Figures> {
    const ended = (await now()).sent + requestsOfAWindow
    const look = async () => {
      const seen = await now()
      return seen.answered + seen.failed >= ended && seen
    }
    return eventually('The requests that were sent have ended', look, { withinMs: windowWithinMs, everyMs })
  }

  return {
    begin: async (image) => {
      await apply(kubectl, loadWith(await programs(), image))
      await kubectl(['wait', '--for=condition=Ready', 'pod/load', '--timeout=120s'], { deadlineMs: 130_000 })
      await untilItCounts(now)
    },
    survives: async (what, meanwhile) => {
      const before = await now()
      await meanwhile()
      const after = await afterAWindow()
      hold(after.failed === before.failed, `${what}, and ${failures(before, after)}`)
    },
    isSteady: async (when, withinMs) => {
      await eventually(
        `All requests are answered ${when}`,
        async () => {
          const before = await now()
          const after = await afterAWindow()
          hold(after.failed === before.failed, failures(before, after))
          return true
        },
        { withinMs },
      )
    },
    hang: async (ip, port) => {
      const host = ip.includes(':') ? `[${ip}]` : ip
      const tell = ['exec', 'load', '--', 'node', '/programs/hang.mjs', `http://${host}:${port}/lab/fault`]
      return Number(await kubectl(tell))
    },
  }
}

/** It writes its first figures a moment after it has begun. What it can't do is no fault of the submission. */
async function untilItCounts(now: () => Promise<Figures>): Promise<void> {
  const look = () => now().catch((error: Error) => (error instanceof KubectlFailed ? undefined : Promise.reject(error)))
  try {
    await eventually('The load counts', look, { withinMs: windowWithinMs, everyMs })
  } catch (error) {
    throw new Error(error instanceof Error ? error.message : String(error))
  }
}

function failures(before: Figures, after: Figures): string {
  const ended = (seen: Figures) => seen.answered + seen.failed
  const reasons = Object.entries(after.reasons)
    .map(([reason, count]) => ({ reason, count: count - (before.reasons[reason] ?? 0) }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${count} ${reason}`)
  return `${after.failed - before.failed} of ${ended(after) - ended(before)} requests failed (${reasons.join(', ')})`
}

async function programs(): Promise<Record<string, string>> {
  const names = ['load.mjs', 'hang.mjs']
  const texts = names.map((name) => readFile(new URL(`in-cluster/${name}`, import.meta.url), 'utf8'))
  return Object.fromEntries((await Promise.all(texts)).map((text, index) => [names[index] ?? '', text]))
}
