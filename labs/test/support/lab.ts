import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@bulkhead/tools'

/** `npm run lab …` while it runs. */
export interface RunningLab {
  readonly process: ChildProcess
  /** Where it writes its reports. */
  readonly reports: string
  /** All it has said so far. */
  said(): string
  readonly exitCode: Promise<number | null>
}

/** Runs a lab on the store that these settings are of, as a command of its own. */
export function startLab(settings: Readonly<Record<string, string>>, ...args: readonly string[]): RunningLab {
  const reports = mkdtempSync(join(tmpdir(), 'bulkhead-reports-'))
  const child = spawn(process.execPath, ['labs/src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...settings, REPORTS_FOLDER: reports, NO_COLOR: '1' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const exitCode = once(child, 'close').then(([code]) => code)
  return { process: child, reports, said: () => said, exitCode }
}
