import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { holdReadable } from '../src/image/read-layers.ts'
import { readSaved } from '../src/image/read-saved.ts'
import { bomb, type Entry, packed } from './grade/support/packed.ts'

const app = packed([{ path: 'app/main.js', content: 'hello' }])
const secret = packed([{ path: '.env', content: 'key' }])

/** As Docker saves it: in pieces, and what its layers are called comes last. */
function saved(entries: readonly Entry[], layers: readonly string[]): AsyncIterable<Buffer> {
  const manifest = { path: 'manifest.json', content: JSON.stringify([{ Layers: layers }]) }
  const whole = gunzipSync(packed([...entries, manifest]))
  return Readable.from(
    Array.from({ length: Math.ceil(whole.length / 700) }, (_, n) => whole.subarray(n * 700, n * 700 + 700)),
  )
}

test('each layer’s files are told, from the bottom, whether it was saved compressed or not', async () => {
  const entries = [
    { path: 'blobs/2', content: secret },
    { path: 'blobs/config', content: '{"no":"archive"}' },
    { path: 'blobs/1', content: gunzipSync(app) },
  ]

  expect(await readSaved(saved(entries, ['blobs/1', 'blobs/2']), 1_000)).toEqual([
    [{ path: 'app/main.js', bytes: 5 }],
    [{ path: '.env', bytes: 3 }],
  ])
})

test('of a layer that is there twice, and saved once, the files are told once', async () => {
  const link: Entry = { path: '2/layer.tar', type: 'SymbolicLink', linkpath: '../1/layer.tar' }
  const entries = [{ path: '1/layer.tar', content: app }, link]

  expect(await readSaved(saved(entries, ['1/layer.tar', '2/layer.tar']), 1_000)).toEqual([
    [{ path: 'app/main.js', bytes: 5 }],
    undefined,
  ])
})

test('an image that unpacks to more than it may is the submission’s fault, however little was sent', async () => {
  const entries = [{ path: 'blobs/1', content: bomb(900_000) }]

  await expect(readSaved(saved(entries, ['blobs/1']), 500_000)).rejects.toMatchObject({ name: 'NotHeld' })
})

test('a layer without a file has none', async () => {
  const entries = [{ path: 'blobs/1', content: Buffer.alloc(1_024) }]

  expect(await readSaved(saved(entries, ['blobs/1']), 1_000)).toEqual([[]])
})

test('a layer that can’t be read is no fault of the submission', async () => {
  const entries = [{ path: 'blobs/1', content: 'no archive' }]

  await expect(readSaved(saved(entries, ['blobs/1']), 1_000)).rejects.not.toMatchObject({ name: 'NotHeld' })
})

test('an image is saved only when it is not much larger than its base', () => {
  const image = { id: 'mine', layers: [], user: 'node' }
  const base = { ...image, id: 'base', bytes: 219_000_000 }

  holdReadable({ ...image, bytes: 1_200_000_000 }, base, 'node:24-slim')
  expect(() => holdReadable({ ...image, bytes: 10_219_000_000 }, base, 'node:24-slim')).toThrow(
    'The image is 10000 MB larger than node:24-slim: too large to be read.',
  )
})
