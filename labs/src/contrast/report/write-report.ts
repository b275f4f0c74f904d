import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderPage } from './page/render-page.ts'
import type { ContrastReport } from './report.ts'

/** Writes `contrast.json` and `contrast.html`. @returns their paths */
export function writeReport(report: ContrastReport, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true })
  const files = [
    { path: join(folder, 'contrast.json'), text: `${JSON.stringify(report, undefined, 2)}\n` },
    { path: join(folder, 'contrast.html'), text: renderPage(report) },
  ]
  for (const { path, text } of files) writeFileSync(path, text)
  return files.map(({ path }) => path)
}
