import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, expect, test } from 'vitest'
import { createFaultFile, createFaultSwitch } from '../../src/index.ts'
import { eventually } from '../../src/testing/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-faults-'))
const faults = createFaultSwitch(createFaultFile(join(folder, 'harbour.json')), pino({ level: 'silent' }))
const breaks = (kind: 'poison' | 'errors', seconds?: number) => faults.turnOn({ kind, seconds }, () => undefined)
afterEach(() => faults.turnOff())
afterAll(() => rmSync(folder, { recursive: true }))

test('a poisoned service fails on the event of the lab, and says why, until it is healed', () => {
  expect(breaks('poison')).toEqual({ kind: 'poison' })
  expect(faults.meetEvent).toThrow('the fault switch makes this handler fail')

  faults.turnOff()

  expect(faults.meetEvent).not.toThrow()
})

test('a service that is well, or broken otherwise, handles the event of the lab', () => {
  expect(faults.meetEvent).not.toThrow()

  breaks('errors')

  expect(faults.meetEvent).not.toThrow()
})

test('a poison with a time to live heals by itself', async () => {
  breaks('poison', 1)
  expect(faults.meetEvent).toThrow()

  await eventually(() => expect(faults.meetEvent).not.toThrow())
})
