import { randomBytes } from 'node:crypto'
import { Refused } from '@bulkhead/tools'
import { docker } from '@bulkhead/tools/docker'
import type { ContrastRequest } from './arguments.ts'
import { measureStore } from './measure-store.ts'
import { conclude } from './report/conclude.ts'
import type { ContrastReport, Round } from './report/report.ts'
import { copyCheckout } from './store/checkout-copy.ts'
import { createComposeStore } from './store/compose.ts'
import { contrasted } from './store/contrasted.ts'

/**
 * Measures one store, then the other, then the one again: what the machine does besides is then the same for both. Both are
 * built first, from a copy of the checkout.
 * @throws Refused when there is no Docker
 */
export async function runContrast({ rounds, seconds }: ContrastRequest, signal: AbortSignal): Promise<ContrastReport> {
  await docker(['version', '--format', '{{.Server.Version}}']).catch(() => {
    throw new Refused('The contrast is measured in containers, and there is no Docker.')
  })
  const startedAt = new Date()
  const copy = await copyCheckout()
  const measured: Round[] = []
  const stores = contrasted.map((store) => createComposeStore(store, copy.folder))
  try {
    for (const store of stores) {
      console.log(`${store.architecture}: is built`)
      await store.compose('build')
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const store of stores) {
        const release = `release-${randomBytes(4).toString('hex')}`
        const say = (text: string) => console.log(`round ${round} of ${rounds}, ${store.architecture}: ${text}`)
        measured.push(await measureRound(round, store, { copy, seconds, release, signal, say }))
      }
    }
    return conclude({ startedAt, seconds, rounds: measured })
  } finally {
    const images = stores.flatMap((store) => Object.keys(store.deployables).map(store.imageOf))
    await docker(['image', 'rm', ...images]).catch(() => undefined)
    copy.remove()
  }
}

/** A round that failed is said, and the others are worth what they are. */
async function measureRound(
  round: number,
  store: Parameters<typeof measureStore>[0],
  measuring: Parameters<typeof measureStore>[1],
): Promise<Round> {
  const { architecture } = store
  try {
    return { round, architecture, figures: await measureStore(store, measuring) }
  } catch (error) {
    if (measuring.signal.aborted) throw error
    const failed = error instanceof Error ? error.message : String(error)
    measuring.say(`failed. ${failed}`)
    return { round, architecture, figures: {}, failed }
  }
}
