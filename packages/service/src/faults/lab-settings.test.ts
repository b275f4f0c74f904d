import { expect, test } from 'vitest'
import { z } from 'zod'
import { readSettings } from '../settings.ts'
import { labHasItsFile, labSettings } from './lab-settings.ts'

const read = (environment: Record<string, string>) =>
  readSettings(z.object(labSettings).refine(...labHasItsFile), environment)

test('a process that is told nothing of a lab can not be broken', () => {
  expect(read({})).toEqual({ LAB: 'off' })
})

test('a lab needs a file for the faults that outlive a restart', () => {
  expect(read({ LAB: 'on', FAULT_FILE: '/lab/cart.json' })).toEqual({ LAB: 'on', FAULT_FILE: '/lab/cart.json' })
  expect(() => read({ LAB: 'on' })).toThrow('FAULT_FILE: is needed with LAB=on')
  expect(() => read({ LAB: 'maybe' })).toThrow('LAB: ')
})
