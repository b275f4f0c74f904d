import { expect, test } from 'vitest'
import { repositoryFiles } from './sources.ts'

// BuildKit before Docker 23 takes a Dockerfile for one that it has read if both have one size and were written in the same few
// milliseconds, as a clone writes them: the catalog's image then holds the gateway (https://github.com/moby/buildkit/issues/1368).
test('no two Dockerfiles of the store have the same size', () => {
  const sizes = new Map<number, string[]>()
  for (const { path, text } of repositoryFiles('/Dockerfile').filter(({ path }) => !path.startsWith('homework/'))) {
    const size = Buffer.byteLength(text)
    sizes.set(size, [...(sizes.get(size) ?? []), path])
  }

  expect(sizes.size).toBeGreaterThan(0)
  expect([...sizes.values()].filter((paths) => paths.length > 1)).toEqual([])
})
