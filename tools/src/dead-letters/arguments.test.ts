import { expect, test } from 'vitest'
import { parseDeadLetters } from './arguments.ts'

const everybody = ['catalog', 'cart', 'order']

test.each([
  { asked: [], meant: { verb: 'list', services: everybody } },
  { asked: ['order'], meant: { verb: 'list', services: ['order'] } },
  { asked: ['show', 'a1'], meant: { verb: 'show', id: 'a1' } },
  { asked: ['replay'], meant: { verb: 'replay', services: everybody } },
  { asked: ['replay', 'cart'], meant: { verb: 'replay', services: ['cart'] } },
  { asked: ['replay', 'a1'], meant: { verb: 'replay one', id: 'a1' } },
])('$asked is understood', ({ asked, meant }) => {
  expect(parseDeadLetters(asked)).toEqual({ ...meant, mode: undefined })
})

test.each([[['gateway']], [['show']], [['replay', 'gateway']], [['cart', 'order']], [['--all']]])(
  '%s is answered with how it is used',
  (asked) => {
    expect(() => parseDeadLetters(asked)).toThrow('npm run dead-letters replay [service]')
  },
)

test('one that has no id can not be named', () => {
  expect(() => parseDeadLetters(['replay', ''])).toThrow('One that has no id is replayed with all of its service.')
})
