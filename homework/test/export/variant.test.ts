import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyVariant, parseVariant } from '../../src/export/variant.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variant-'))
  mkdirSync(join(folder, 'homework'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function renamed(text: string): Promise<string> {
  writeFileSync(join(folder, 'event.ts'), text)
  await applyVariant(folder, parseVariant('{"name":"2027","events":"harbour"}'))
  return readFileSync(join(folder, 'event.ts'), 'utf8')
}

test.each([
  ["'store.order.placed.v1'", "'harbour.order.placed.v1'"],
  ["'store.events'", "'harbour.events'"],
  ["'store.payment.*.v1'", "'harbour.payment.*.v1'"],
  ["'store.order.#'", "'harbour.order.#'"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
  ['`store.order.${how}.v1`', '`harbour.order.${how}.v1`'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program
  ['`store.${type}.v1`', '`harbour.${type}.v1`'],
  ['/^cart +store\\.order\\.placed\\.v1 /', '/^cart +harbour\\.order\\.placed\\.v1 /'],
  ['/^store\\.(cart|order)/', '/^harbour\\.(cart|order)/'],
])('of %s the variant makes %s', async (before, after) => {
  expect(await renamed(before)).toBe(after)
})

test('an example of an event is named as the variant has it', async () => {
  writeFileSync(join(folder, 'store.order.placed.v1.json'), '{"type":"store.order.placed.v1"}')

  await applyVariant(folder, parseVariant('{"name":"2027","events":"harbour"}'))

  expect(readFileSync(join(folder, 'harbour.order.placed.v1.json'), 'utf8')).toBe('{"type":"harbour.order.placed.v1"}')
})

test('a variant names events alone, and no part of the program', async () => {
  const program = "store.bus.publish(store.order.find('a')); store.eventsOf(bookstore.events)"

  expect(await renamed(`${program} // store.events`)).toBe(`${program} // harbour.events`)
})

test('words are changed below their folder, and nowhere else', async () => {
  writeFileSync(join(folder, 'homework/rules.md'), 'after 3 tries')
  writeFileSync(join(folder, 'rules.md'), 'after 3 tries')

  await applyVariant(folder, { name: '2027', replace: [{ below: 'homework/', find: '3 tries', by: '4 tries' }] })

  expect(readFileSync(join(folder, 'homework/rules.md'), 'utf8')).toBe('after 4 tries')
  expect(readFileSync(join(folder, 'rules.md'), 'utf8')).toBe('after 3 tries')
})

test('a variant of something that is not there any more is refused', async () => {
  const stale = { name: '2027', replace: [{ below: 'homework/', find: '3 tries', by: '4 tries' }] }

  await expect(applyVariant(folder, stale)).rejects.toThrow(
    'The variant changes nothing at "3 tries" below homework/: is that still there?',
  )
})

test.each([
  ['{', 'The variant is no JSON.'],
  ['{}', 'name'],
  ['{"name":"x","events":"Two Words"}', 'must be a word of small letters'],
  ['{"name":"x","secret":1}', 'secret'],
])('a variant that says %s is refused in words', (text, words) => {
  expect(() => parseVariant(text)).toThrow(words)
})
