import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderPage } from './page/render-page.ts'
import type { IsolationReport } from './report.ts'

/** Writes `isolation.json` and `isolation.html`. @returns their paths */
export function writeReport(report: IsolationReport, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const files = [
    { path: join(folder, 'isolation.json'), text: `${JSON.stringify(report, undefined, 2)}\n` },
    { path: join(folder, 'isolation.html'), text: renderPage(report) },
  ]
  for (const { path, text } of files) writeFileSync(path, text)
  return files.map(({ path }) => path)
}
