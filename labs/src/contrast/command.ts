import { bad, good } from '@bulkhead/tools'
import { reportsFolder } from '../reports-folder.ts'
import { writeReport } from '../write-report.ts'
import { parseContrast } from './arguments.ts'
import { renderPage } from './report/page/render-page.ts'
import type { ContrastReport } from './report/report.ts'
import { tableLines } from './report/table.ts'
import { runContrast } from './run-contrast.ts'

const exitCodes: Readonly<Record<ContrastReport['verdict'], number>> = {
  'as said': 0,
  'not as said': 1,
  'not measured': 2,
}

/** `npm run lab contrast`. @returns its exit code. @throws Refused when it can't begin */
export async function contrast(args: readonly string[], signal: AbortSignal): Promise<number> {
  const report = await runContrast(parseContrast(args, process.env), signal)
  console.log(`\n${tableLines(report).join('\n')}\n`)
  console.log(report.verdict === 'as said' ? good(report.sentence) : bad(report.sentence))
  const files = writeReport({ name: 'contrast', report, page: renderPage(report) }, reportsFolder(process.env))
  console.log(`Written: ${files.join(', ')}`)
  return exitCodes[report.verdict]
}
