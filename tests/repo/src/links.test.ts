import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryFiles, root, type SourceFile } from './sources.ts'

/** Where a document leads inside the repository, and nothing is. */
function deadLinks({ path, text }: SourceFile): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => join(dirname(path), target))
    .filter((target) => !existsSync(join(root, target)))
    .map((target) => `${path} leads to ${target}`)
}

/** What is written for another place, and is put there. */
const writtenForElsewhere = /^homework\/students\/|^tools\/src\/monolith-branch\/files\//

test('every link of every document leads somewhere', () => {
  const documents = repositoryFiles('.md').filter(({ path }) => !writtenForElsewhere.test(path))
  expect(documents.length).toBeGreaterThan(10)
  expect(documents.flatMap(deadLinks)).toEqual([])
})

test('a link that leads nowhere is found', () => {
  const text = '[here](./README.md#run-it), [gone](gone.md), [elsewhere](https://example.org/gone.md), [below](#below)'
  expect(deadLinks({ path: 'README.md', text })).toEqual(['README.md leads to gone.md'])
})
