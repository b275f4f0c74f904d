import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../../', import.meta.url))

const promises = z.object({
  accepted: z.int(),
  confirmed: z.int(),
  doubled: z.int(),
  stockExpected: z.int(),
  stockFound: z.int(),
})

/** What the reports say that a machine's speed has no part in: that is for the lab itself to judge. */
export const isolationReport = z
  .object({
    stores: z.array(
      z.object({
        faults: z.array(
          z.object({
            target: z.string(),
            fault: z.string(),
            journeys: z.array(z.object({ journey: z.string(), predicted: z.string(), observed: z.string() })),
            healedAfterMs: z.number(),
            promises,
          }),
        ),
      }),
    ),
  })
  .transform(({ stores }) => ({ faults: stores.flatMap(({ faults }) => faults) }))
const spread = z.object({ median: z.number() }).optional()
export const contrastReport = z.object({
  rounds: z.array(z.object({ architecture: z.string(), failed: z.string().optional() })),
  contrasts: z.array(z.object({ name: z.string(), microservices: spread, monolith: spread })),
})
export const soakReport = z.object({ promises, wellAtTheEnd: z.boolean() })

/** Runs `npm run lab <name> …` on the store under test, shows what it says while it does, and returns its report. */
export async function lab<Report extends z.ZodType>(
  name: 'isolation' | 'soak' | 'contrast',
  report: Report,
  ...args: readonly string[]
): Promise<z.output<Report>> {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-reports-'))
  // The contrast makes its own.
  const which = name === 'contrast' ? [] : ['--store', 'compose']
  const child = spawn(process.execPath, ['labs/src/main.ts', name, ...args, ...which], {
    cwd: root,
    env: { ...process.env, REPORTS_FOLDER: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await once(child, 'exit')
  const written: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  return report.parse(written)
}
