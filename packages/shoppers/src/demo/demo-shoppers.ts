import type { DemoLoad, JourneySecond } from '@bulkhead/types'
import { createDemoCrowd } from './demo-crowd.ts'
import { createJourneyRecord } from './journey-record.ts'
import { createLoadFile, type KeptLoad } from './kept-load.ts'

export interface DemoShoppersOptions {
  /** The store's door, such as `http://127.0.0.1:8080`. */
  readonly address: string
  /** Where the load is kept, to outlive the process. */
  readonly file: string
  readonly warn: (fields: { readonly err: unknown }, message: string) => void
}

/** Shoppers who come from the server's own side, for a demonstration. They are real ones to the store: they use its door. */
export interface DemoShoppers {
  /** What was asked for, while they come. */
  readonly load: DemoLoad | undefined
  /** They come, or come at another rate. After half an hour they go by themselves. */
  call(load: DemoLoad): void
  sendAway(): void
  /** After a restart of the process: they go on coming, if they did before. */
  resume(): void
  /** What became of them, by the second: the last two minutes, or what came after the second that began `after`. */
  seconds(after?: string): readonly JourneySecond[]
  /** For the process's end: at once, and the load stays kept. */
  close(): Promise<void>
}

const stayForMs = 30 * 60_000

export function createDemoShoppers({ address, file, warn }: DemoShoppersOptions): DemoShoppers {
  const record = createJourneyRecord()
  const crowd = createDemoCrowd({ address, record: record.add })
  const loadFile = createLoadFile(file)
  let load: DemoLoad | undefined
  let timer: NodeJS.Timeout | undefined

  function begin(kept: KeptLoad): void {
    clearTimeout(timer)
    timer = setTimeout(sendAway, Math.min(kept.until - Date.now(), stayForMs)).unref()
    load = kept.load
    record.open()
    crowd.come(kept.load.perSecond)
  }

  function end(): void {
    clearTimeout(timer)
    load = undefined
    record.close()
    crowd.go()
  }

  function sendAway(): void {
    loadFile.remove()
    end()
  }

  function keptBefore(): KeptLoad | undefined {
    try {
      return loadFile.read()
    } catch (error) {
      warn({ err: error }, 'the demo load that was kept can not be read')
      return undefined
    }
  }

  return {
    get load() {
      return load
    },
    call: (wish) => {
      const kept = { load: wish, until: Date.now() + stayForMs }
      loadFile.write(kept)
      begin(kept)
    },
    sendAway,
    resume: () => {
      const kept = keptBefore()
      if (kept && kept.until > Date.now()) begin(kept)
    },
    seconds: record.seconds,
    close: () => {
      end()
      return crowd.close()
    },
  }
}
