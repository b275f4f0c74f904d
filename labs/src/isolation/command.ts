import { bad, good } from '@bulkhead/tools'
import { reportsFolder } from '../reports-folder.ts'
import { writeReport } from '../write-report.ts'
import { parseIsolation } from './arguments.ts'
import { measureStores } from './measure-stores.ts'
import { conclude } from './report/conclude.ts'
import { renderPage } from './report/page/render-page.ts'
import type { Verdict } from './report/report.ts'
import { matrixLines } from './say/matrix.ts'

/** What the command ends with. */
const exitCodes: Readonly<Record<Verdict, number>> = {
  'as predicted': 0,
  'not as predicted': 1,
  'not measured': 2,
}

/** `npm run lab isolation`. @returns its exit code. @throws Refused when it can't begin */
export async function isolation(args: readonly string[], signal: AbortSignal): Promise<number> {
  const request = parseIsolation(args, process.env)
  const startedAt = new Date()
  const report = conclude({ startedAt, stores: await measureStores(request, signal) })
  console.log(`\n${matrixLines(report).join('\n')}\n`)
  for (const { architecture, tookMs } of report.stores) {
    console.log(`${architecture}: measured in ${(tookMs / 60_000).toFixed(1)} min`)
  }
  console.log(report.verdict === 'as predicted' ? good(report.sentence) : bad(report.sentence))
  const files = writeReport({ name: 'isolation', report, page: renderPage(report) }, reportsFolder(process.env))
  console.log(`Written: ${files.join(', ')}`)
  return exitCodes[report.verdict]
}
