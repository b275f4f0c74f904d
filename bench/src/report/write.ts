import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BenchResult } from '../result.ts'
import { documentOf } from './document.ts'
import type { Places } from './places.ts'

/** Keeps the result, named by its time, and writes the document anew. @returns the result's file */
export function writeResult(result: BenchResult, { results, document }: Places): string {
  const file = join(results, `${result.startedAt.slice(0, 19).replaceAll(':', '-')}Z.json`)
  for (const path of [file, document]) mkdirSync(dirname(path), { recursive: true })
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`)
  writeFileSync(document, documentOf(result))
  return file
}
