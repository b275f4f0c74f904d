import { posix } from 'node:path'
import type { Manifest } from './manifest.ts'
import type { Moves } from './move-files.ts'

export interface Rewriting {
  readonly moves: Moves
  readonly inlined: Manifest['inlined']
}

const specifiers = /(^(?:import|export)\b[^'"]*?|\bimport\()(['"])([^'"\n]+)\2/gm

/** The text of a file that is at `now`, with each import leading where its file has gone. */
export function rewriteImports(text: string, now: string, { moves, inlined }: Rewriting): string {
  const before = [...moves].find(([, to]) => to === now)?.[0] ?? now

  function rewritten(specifier: string): string {
    const inTree = inlined[specifier]
    if (inTree !== undefined) return relative(now, inTree)
    if (!specifier.startsWith('.')) return specifier
    const target = posix.join(posix.dirname(before), specifier)
    const moved = moves.get(target)
    return moved === undefined && before === now ? specifier : relative(now, moved ?? target)
  }

  return text.replaceAll(specifiers, (_, head, quote, specifier) => `${head}${quote}${rewritten(specifier)}${quote}`)
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
