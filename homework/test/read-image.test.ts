import { expect, test } from 'vitest'
import { readImage } from '../src/image/image-of.ts'

const Size = 219_000_000
const RootFS = { Type: 'layers', Layers: ['sha256:a', 'sha256:b'] }

test.each([
  ['says so with an empty word, as before Docker 29', { User: '' }],
  ['does not mention it, as Docker 29', {}],
])('an image that names no user %s', (_, Config) => {
  expect(readImage('mine', [{ Size, RootFS, Config }])).toEqual({
    id: 'mine',
    bytes: Size,
    layers: RootFS.Layers,
    user: '',
  })
})

test('an image that names its user is read with it', () => {
  expect(readImage('mine', [{ Size, RootFS, Config: { User: 'node' } }]).user).toBe('node')
})
