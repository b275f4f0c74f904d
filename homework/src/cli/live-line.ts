import { faint } from '@bulkhead/tools'
import { lineWidth } from './wrap.ts'

/** What goes on, in one line that changes; nothing where there is no terminal. */
export interface LiveLine {
  readonly say: (text: string) => void
  /** Clears the line for what is said next. */
  readonly clear: () => void
}

const clearing = '\r\x1b[2K'

export function createLiveLine(out: NodeJS.WriteStream): LiveLine {
  const fitting = (text: string) => text.slice(0, lineWidth(out) - 1)
  return {
    say: (text) => void (out.isTTY && out.write(`${clearing}${faint(fitting(text))}`)),
    clear: () => void (out.isTTY && out.write(clearing)),
  }
}
