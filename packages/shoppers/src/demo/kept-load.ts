import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { demoLoad } from '@bulkhead/types'
import { z } from 'zod'

const keptLoad = z.object({ load: demoLoad, until: z.int() })
/** A load, and the moment (milliseconds since 1970) at which it ends by itself. */
export type KeptLoad = z.infer<typeof keptLoad>

/** Where the load is kept that outlives its process. */
export interface LoadFile {
  write(kept: KeptLoad): void
  /** @returns nothing where there is none @throws Error when it can't be read */
  read(): KeptLoad | undefined
  remove(): void
}

export function createLoadFile(path: string): LoadFile {
  return {
    write: (kept) => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(kept))
    },
    read: () => (existsSync(path) ? keptLoad.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined),
    remove: () => rmSync(path, { force: true }),
  }
}
