import { faint } from '@bulkhead/tools'
import type { Phase } from '../experiment.ts'

/** Says what goes on while it does: in one line that changes on a terminal, in a line each elsewhere. */
export interface Progress {
  say(text: string): void
  /** Clears the line for what is said next. */
  done(): void
}

export function createProgress(out: NodeJS.WriteStream = process.stdout): Progress {
  const clear = '\r\x1b[2K'
  return {
    say: (text) => void out.write(out.isTTY ? `${clear}${faint(text)}` : `${text}\n`),
    done: () => void (out.isTTY && out.write(clear)),
  }
}

export function phaseInWords(phase: Phase, name: string, faultMs: number): string {
  switch (phase) {
    case 'before':
      return `  ${name}: shoppers come, and nothing is broken yet …`
    case 'during':
      return `  ${name}: broken, for ${faultMs / 1_000} s …`
    case 'after':
      return `  ${name}: healed, until all is well …`
    case 'counting':
      return `  ${name}: the orders are counted …`
    default:
      return phase satisfies never
  }
}
