import { readFileSync } from 'node:fs'
import { type Html, trusted } from './html.ts'

const files = [
  'page.css',
  'marks.css',
  'matrix/matrix.css',
  'matrix/paired.css',
  'fault/fault.css',
  'chart/chart.css',
  'print.css',
]

/** All styles in one, because the page travels alone: by mail, or as a build's artifact. */
export function stylesheet(): Html {
  const sheets = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  return trusted(sheets.join('\n'))
}
