import { expect, test } from 'vitest'
import { spreadOf } from './statistics.ts'

test('the median is the figure in the middle, whatever the order in which they came', () => {
  expect(spreadOf([0.5, 0.1, 0.4])).toEqual({ median: 0.4, least: 0.1, most: 0.5 })
})

test('of an even number of figures it is the mean of the two in the middle', () => {
  expect(spreadOf([4, 1, 2, 100])).toEqual({ median: 3, least: 1, most: 100 })
})

test('one figure is all there is, and none has no middle', () => {
  expect(spreadOf([7])).toEqual({ median: 7, least: 7, most: 7 })
  expect(() => spreadOf([])).toThrow(RangeError)
})
