import { expect, test } from 'vitest'
import { lineWidth, wrap } from '../../src/cli/wrap.ts'

test('a long reason is broken between words, and a word that is longer than a line stays whole', () => {
  expect(wrap('each event was\ncounted five times', 14)).toEqual(['each event was', 'counted five', 'times'])
  expect(wrap('see node_modules/amqplib/index.js', 10)).toEqual(['see', 'node_modules/amqplib/index.js'])
})

test('where nobody says how wide a line is, it is as wide as people read', () => {
  expect(lineWidth({})).toBe(100)
  expect(lineWidth({ columns: 0 })).toBe(100)
  expect(lineWidth({ columns: 400 })).toBe(108)
})
