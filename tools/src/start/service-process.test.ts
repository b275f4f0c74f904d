import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, expect, test } from 'vitest'
import { startServiceProcess } from './service-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-process-'))
const main = join(folder, 'main.mjs')
writeFileSync(main, "console.log('open'); setInterval(() => {}, 1000)")
afterAll(() => rmSync(folder, { recursive: true }))

function startLighthouse() {
  const lines: string[] = []
  const pids: (number | undefined)[] = []
  const log = (source: string, line: string) => void lines.push(`${source}: ${line}`)
  const lighthouse = startServiceProcess({
    name: 'lighthouse',
    main,
    env: {},
    log,
    onSpawn: ({ pid }) => pids.push(pid),
  })
  return { lighthouse, lines, pids }
}

test('a service that dies unasked is named, and started again', async () => {
  const { lighthouse, lines, pids } = startLighthouse()
  await eventually(() => expect(lines).toEqual(['lighthouse: open']))

  process.kill(Number(lighthouse.pid()), 'SIGKILL')

  await eventually(() =>
    expect(lines).toEqual([
      'lighthouse: open',
      'store: lighthouse died (SIGKILL) and is started again',
      'lighthouse: open',
    ]),
  )
  expect(new Set(pids).size).toBe(2)
  await lighthouse.kill('SIGTERM')
})

test('a service that was stopped on purpose stays down until it is started', async () => {
  const { lighthouse, lines } = startLighthouse()
  await eventually(() => expect(lines).toEqual(['lighthouse: open']))

  await lighthouse.kill('SIGKILL')
  expect(lighthouse.pid()).toBeUndefined()

  lighthouse.start()
  await eventually(() => expect(lines).toEqual(['lighthouse: open', 'lighthouse: open']))
  await lighthouse.kill('SIGTERM')
})
