import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '@bulkhead/database/embedded'
import { bundle } from '../bundled/bundle.ts'
import { type BundledProcess, startBundled } from '../bundled/bundled-process.ts'
import { bundleServices } from '../bundled/bundled-store.ts'
import { NotMeasured } from '../not-measured.ts'
import type { Group } from './group.ts'

/** Long enough for what a start leaves behind to be collected, or not. */
const idleMs = 2_000

type Start = () => readonly BundledProcess[]

/** The store's own services are stopped for it; their databases, migrated already, and the broker serve the bundles. */
export const startTogether: Group = {
  name: 'start and idle memory',
  contenders: ['bundledStart', 'expressStart', 'bundledMemory', 'expressMemory'],
  open: async ({ store, folder }) => {
    const { databases, bus } = store
    if (!bus.amqpUrl) throw new NotMeasured('a bundle needs RabbitMQ: the embedded bus is the launcher’s')
    const startStore = await bundleServices({ databases, amqpUrl: bus.amqpUrl, folder })
    const express = await bundle('bench/bare-express')
    const port = String(await freePort())
    const startExpress = () => [startBundled(express, { NODE_ENV: 'production', PORT: port })]
    await store.stopServices()
    return {
      contenders: [
        { id: 'bundledStart', measure: () => startMs(startStore) },
        { id: 'expressStart', measure: () => startMs(startExpress) },
        { id: 'bundledMemory', measure: () => idleMb(startStore) },
        { id: 'expressMemory', measure: () => idleMb(startExpress) },
      ],
      close: async () => undefined,
    }
  },
}

function startMs(start: Start): Promise<number> {
  const begun = performance.now()
  return whileRunning(start, async () => performance.now() - begun)
}

function idleMb(start: Start): Promise<number> {
  return whileRunning(start, async (processes) => {
    await delay(idleMs)
    return processes.reduce((sum, process) => sum + process.residentMb(), 0)
  })
}

async function whileRunning(
  start: Start,
  look: (processes: readonly BundledProcess[]) => Promise<number>,
): Promise<number> {
  const processes = start()
  try {
    await Promise.all(processes.map((process) => process.whenReady()))
    return await look(processes)
  } finally {
    await Promise.all(processes.map((process) => process.stop()))
  }
}
