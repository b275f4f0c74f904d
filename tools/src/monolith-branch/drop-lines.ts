import { Refused } from '../faults/refusal.ts'

/** A text without the lines that begin so, however far they are indented. @throws Refused where none does */
export function dropLines(text: string, beginnings: readonly string[]): string {
  const lines = text.split('\n')
  const missing = beginnings.filter((beginning) => !lines.some((line) => isSo(line, beginning)))
  if (missing.length > 0) throw new Refused(`No line begins with ${missing.join(', nor with ')}.`)
  return lines.filter((line) => !beginnings.some((beginning) => isSo(line, beginning))).join('\n')
}

function isSo(line: string, beginning: string): boolean {
  return line.trimStart().startsWith(beginning)
}
