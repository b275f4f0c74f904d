import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { readable } from './log.ts'

test("a service's line of JSON reads as when, what and with which details", () => {
  const line = '{"level":"info","time":"2026-01-31T09:30:00.123Z","service":"cart","msg":"listening","port":8080}'

  expect(stripVTControlCharacters(readable(line))).toBe('09:30:00.123 listening port=8080')
})

test('a failure shows its level and its reason', () => {
  const line =
    '{"level":"error","time":"2026-01-31T09:30:00.123Z","msg":"request failed","err":{"message":"no lamp oil"}}'

  expect(stripVTControlCharacters(readable(line))).toBe('09:30:00.123 error request failed no lamp oil')
})

test.each(['Error: not JSON', '{"half":', '{"other":"json"}'])('any other line (%s) stays as it is', (line) => {
  expect(readable(line)).toBe(line)
})
