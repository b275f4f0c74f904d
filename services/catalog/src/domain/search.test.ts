import { expect, test } from 'vitest'
import { searchTextOf, searchWordsOf } from './search.ts'

test('a product is found by its name, description and category, whatever the case', () => {
  const text = searchTextOf({ name: 'Éclair Tin', description: 'Keeps DRY.', category: 'Galley' })

  expect(text).toBe('éclair tin\nkeeps dry.\ngalley')
})

test('a search is its words, each once', () => {
  expect(searchWordsOf('  Brass \t lantern BRASS ')).toEqual(['brass', 'lantern'])
})

test('a blank search has no words', () => {
  expect(searchWordsOf(' \n\u3000')).toEqual([])
})

test('a letter typed as one character finds the same letter written as two', () => {
  expect(searchWordsOf('E\u0301clair')).toEqual(['\u00e9clair'])
})
