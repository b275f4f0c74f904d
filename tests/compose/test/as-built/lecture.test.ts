import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = new URL('../../../../', import.meta.url)
const lecture = readFileSync(new URL('docs/lecture.md', root), 'utf8')
const shown = [...lecture.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line !== '')

/** These break the store, and have tests of their own, with a store of their own. */
const elsewhere = ['npm run break', 'npm run heal', 'npm run dead-letters']
const run = promisify(execFile)

test('the lecture shows commands', () => expect(shown.length).toBeGreaterThan(10))

for (const command of shown.filter((line) => !elsewhere.some((verb) => line.startsWith(verb)))) {
  test(`the lecture's command works: ${command}`, async () => {
    await run('bash', ['-o', 'pipefail', '-c', command], { cwd: root, timeout: 60_000 })
  })
}
