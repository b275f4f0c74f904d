import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportsFolder } from '../reports-folder.ts'
import { openStore } from '../store/open-store.ts'
import { parseSoak } from './arguments.ts'
import { inMiB, type SoakReport } from './report.ts'
import { runSoak } from './run-soak.ts'

const exitCodes: Readonly<Record<SoakReport['verdict'], number>> = { held: 0, 'did not hold': 1, 'not measured': 2 }

/** `npm run lab soak`. @returns its exit code. @throws Refused when it can't begin */
export async function soak(args: readonly string[], signal: AbortSignal): Promise<number> {
  const request = parseSoak(args, process.env)
  const { store, close } = await openStore(request.mode, console.log)
  try {
    console.log(
      `A fault each 20 s for ${request.durationMs / 60_000} min; the same ones again with --seed ${request.seed}.`,
    )
    const report = await runSoak(store, request, signal)
    for (const line of summaryOf(report)) console.log(line)
    const folder = reportsFolder(process.env)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'soak.json'), `${JSON.stringify(report, undefined, 2)}\n`)
    return exitCodes[report.verdict]
  } finally {
    await close()
  }
}

function summaryOf({ seed, faults, promises, memory, complaints, verdict }: SoakReport): string[] {
  const made = faults.filter(({ skipped }) => skipped === undefined).length
  const { accepted, confirmed, unanswered } = promises
  return [
    '',
    `${made} faults · ${accepted} orders accepted, ${confirmed} confirmed · ${unanswered} more whose answer was lost`,
    `memory ${inMiB(memory.before)} before, ${inMiB(memory.after)} after`,
    ...complaints,
    `Seed ${seed}: ${verdict}.`,
  ]
}
