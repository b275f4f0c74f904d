import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = new URL('../../../../', import.meta.url)
const lecture = readFileSync(new URL('docs/lecture.md', root), 'utf8')
const shown = commandsIn(lecture)

/** These break the store, and have tests of their own, with a store of their own. */
const elsewhere = ['npm run break', 'npm run heal', 'npm run dead-letters']
const run = promisify(execFile)

test('the lecture shows commands', () => expect(shown.length).toBeGreaterThan(10))

test('once two stores run, the lecture says which one it breaks', () => {
  const [, later = ''] = lecture.split('docker compose -f compose.monolith.yaml up')
  const breaking = commandsIn(later).filter(isElsewhere)
  expect(breaking.length).toBeGreaterThan(3)
  for (const command of breaking) expect(command).toMatch(/ -- --store (compose|monolith)$/)
})

for (const command of shown.filter((line) => !isElsewhere(line))) {
  test(`the lecture's command works: ${command}`, async () => {
    await run('bash', ['-o', 'pipefail', '-c', command], { cwd: root, timeout: 60_000 })
  })
}

function commandsIn(text: string): string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line !== '')
}

function isElsewhere(command: string): boolean {
  return elsewhere.some((verb) => command.startsWith(verb))
}
