import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A lab's report: as it is kept, and as it is read. */
export interface WrittenReport {
  /** Of its files, without their endings. */
  readonly name: string
  readonly report: object
  readonly page: string
}

/** Writes `<name>.json` and `<name>.html`. @returns their paths */
export function writeReport({ name, report, page }: WrittenReport, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const files = [
    { path: join(folder, `${name}.json`), text: `${JSON.stringify(report, undefined, 2)}\n` },
    { path: join(folder, `${name}.html`), text: page },
  ]
  for (const { path, text } of files) writeFileSync(path, text)
  return files.map(({ path }) => path)
}
