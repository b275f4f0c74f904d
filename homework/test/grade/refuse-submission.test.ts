import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSubmission } from '../../src/grade/submission/read-submission.ts'
import { aTaking, type Taking } from './support/a-taking.ts'
import { bomb } from './support/packed.ts'

let taking: Taking
beforeEach(async () => {
  taking = await aTaking()
})
afterEach(() => taking.clear())

test('what unpacks to more than may be handed in is refused whole', async () => {
  await writeFile(join(taking.folder, 'work.tar.gz'), bomb(64 * 1_024 ** 2))

  await expect(readSubmission(join(taking.folder, 'work.tar.gz'))).rejects.toThrow(
    'The submission is larger than 20 MiB.',
  )
})

test('too many files are refused whole', async () => {
  await taking.archive(Array.from({ length: 2_001 }, (_, index) => ({ path: `04-inbox/src/${index}.ts`, content: '' })))

  await expect(readSubmission(join(taking.folder, 'work.tar.gz'))).rejects.toThrow('more than 2000 files')
})

test.each([
  ['no archive', 'work.tar.gz', Buffer.from('hello'), "can't be read as .tar.gz"],
  ['another kind of file', 'work.zip', Buffer.from('hello'), 'is neither'],
])('%s is refused in a sentence', async (_, name, bytes, sentence) => {
  await writeFile(join(taking.folder, name), bytes)

  await expect(readSubmission(join(taking.folder, name))).rejects.toThrow(sentence)
})

test('a submission that is not there is refused in a sentence', async () => {
  await expect(readSubmission(join(taking.folder, 'nothing'))).rejects.toThrow('There is no submission at')
})
