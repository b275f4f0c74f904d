import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@bulkhead/tools'
import { afterAll, expect, test } from 'vitest'
import { rows } from '../src/bars.ts'
import { exitCodeOf } from '../src/judge.ts'
import { documentOf } from '../src/report/document.ts'
import { benchResult } from '../src/result.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-bench-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number | null
  readonly said: string
}

function bench(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, BENCH_FOLDER: folder }
    const child = execFile(process.execPath, [join(root, 'bench/src/main.ts'), ...args], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode, said: out + err }),
    )
  })
}

/** Without RabbitMQ, or where it is not told how much memory a process holds. */
const mayLack = ['commit-to-stock', 'start', 'idle-memory']

test('a short bench has figures for every row, and its document is made from them', async () => {
  const { code, said } = await bench('--rounds', '1', '--seconds', '0.3')

  const [file = 'none', ...more] = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(more, said).toEqual([])
  const result = benchResult.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
  expect(result.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  for (const row of result.rows) {
    if (row.outcome === 'not measured') expect(mayLack, row.reason).toContain(row.id)
    else expect(row.rounds, row.id).toEqual([expect.objectContaining({ figure: expect.any(Number) })])
  }
  expect(readFileSync(join(folder, 'benchmarks.md'), 'utf8')).toBe(documentOf(result))
  expect(code).toBe(exitCodeOf(result))
  expect(JSON.stringify(result)).not.toContain(root)
})

test('what makes no sense is refused before anything starts', async () => {
  expect(await bench('--rounds', 'many')).toEqual({
    code: 2,
    said: '--rounds must be a whole number from 1 to 50.\n',
  })
})
