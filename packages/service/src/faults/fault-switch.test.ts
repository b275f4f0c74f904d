import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { createFaultFile } from './fault-file.ts'
import { createFaultSwitch } from './fault-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-faults-'))
const path = join(folder, 'harbour.json')
const faults = createFaultSwitch(createFaultFile(path), pino({ level: 'silent' }))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['crash', 'crash-loop', 'hang'] as const)('a %s that is healed before it strikes never strikes', (kind) => {
  const strikes: (() => void)[] = []
  faults.turnOn({ kind }, (strike) => strikes.push(strike))
  expect(faults.current?.kind).toBe(kind)

  faults.turnOff()
  for (const strike of strikes) strike()

  expect(strikes).toHaveLength(1)
  expect(faults.current).toBeUndefined()
  expect(existsSync(path)).toBe(false)
})

test('healing what is well does nothing', () => {
  faults.turnOff()

  expect(faults.current).toBeUndefined()
})
