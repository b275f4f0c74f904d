import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Fault, fault } from '@bulkhead/types'
import { z } from 'zod'

/**
 * Where a fault is kept that can't be healed by asking: the process is gone, or hears nothing. Whoever deletes the file
 * heals it. All of it is synchronous, since what follows is an exit, or a blocked event loop.
 */
export interface FaultFile {
  write(fault: Fault): void
  /** The fault that is kept, unless its time is over. */
  read(): Fault | undefined
  exists(): boolean
  remove(): void
}

const kept = z.object({ fault, until: z.int().optional() })

export function createFaultFile(path: string): FaultFile {
  return {
    write: (fault) => {
      const until = fault.seconds === undefined ? undefined : Date.now() + fault.seconds * 1_000
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify({ fault, until }))
    },
    read: () => {
      const read = kept.safeParse(parsed(path))
      if (!read.success) return undefined
      const { fault, until = Number.POSITIVE_INFINITY } = read.data
      return Date.now() < until ? fault : undefined
    },
    exists: () => existsSync(path),
    remove: () => rmSync(path, { force: true }),
  }
}

/** A file that is missing, or that is no JSON because its writer died over it, keeps no fault. */
function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
