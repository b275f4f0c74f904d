import { expect, test } from 'vitest'
import { busySeconds, familySeconds, processTimes } from './cpu-times.ts'

test('busy is what processes used, nice ones too, and what other guests took; not waiting, not interrupts', () => {
  expect(busySeconds('cpu  100 20 30 9999 8888 7777 6666 50 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n')).toBe(2)
})

test('a process is found by its number, also when its name holds brackets and blanks', () => {
  const stat = '42 (odd) name (x)) S 7 42 42 0 -1 4194560 0 0 0 0 100 50 25 25 20 0 1 0 999 0 0'

  expect(processTimes(stat)).toEqual({ pid: 42, parent: 7, name: 'odd) name (x)', seconds: 2 })
})

test('a process that has ended is none', () => {
  expect(processTimes('')).toBeUndefined()
})

test('ours is whoever descends from us, however far, and the broker; nobody else', () => {
  const processes = [
    { pid: 30, parent: 20, name: 'postgres', seconds: 4 },
    { pid: 10, parent: 1, name: 'node', seconds: 1 },
    { pid: 20, parent: 10, name: 'node', seconds: 2 },
    { pid: 50, parent: 1, name: 'beam.smp', seconds: 8 },
    { pid: 60, parent: 1, name: 'editor', seconds: 100 },
  ]

  expect(familySeconds(processes, 10, ['beam.smp'])).toBe(15)
})
