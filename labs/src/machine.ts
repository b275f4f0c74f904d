import { availableParallelism, totalmem } from 'node:os'

/** What a lab was run on: figures of another machine are another machine's business. */
export interface Machine {
  readonly cores: number
  readonly memoryGiB: number
  readonly platform: string
  readonly node: string
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1_024 ** 3),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  }
}
