import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { textFilesIn } from './text-files.ts'

const link = /\[([^\]]+)\]\(([^)\s]+)\)/g

/** Documents that lead to what is not in the starter lead there no more: a list's item goes, elsewhere its words stay. */
export async function mendLinks(folder: string): Promise<void> {
  for (const path of await textFilesIn(folder)) {
    // Below tools are documents of another repository, which the tools make.
    if (!path.endsWith('.md') || path.startsWith('tools/')) continue
    const file = join(folder, path)
    const text = await readFile(file, 'utf8')
    const mended = text
      .split('\n')
      .filter((line) => !/^(-|\d+\.) \[/.test(line) || !leadsNowhere(file, line))
      .map((line) => line.replaceAll(link, (whole, words, target) => (isGone(file, target) ? words : whole)))
      .join('\n')
      .replaceAll(/^## .*\n+(?=## )/gm, '')
    if (mended !== text) await writeFile(file, mended)
  }
}

/** Whether the first link of a line does. */
function leadsNowhere(file: string, line: string): boolean {
  const [first] = line.matchAll(link)
  return first !== undefined && isGone(file, first[2] ?? '')
}

function isGone(file: string, target: string): boolean {
  if (/^([a-z]+:|#|\/)/.test(target)) return false
  return !existsSync(resolve(dirname(file), target.split('#')[0] ?? ''))
}
