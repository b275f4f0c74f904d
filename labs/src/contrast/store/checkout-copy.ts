import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Refused, root } from '@bulkhead/tools'

const run = promisify(execFile)

/** A copy of the checkout, in which a line can be changed. */
export interface CheckoutCopy {
  readonly folder: string
  /** Changes one line of the catalog's rules: what it says of a product that it doesn't have. */
  changeLine(release: string): void
  remove(): void
}

const changed = 'services/catalog/src/domain/errors.ts'
const sentence = 'There is no product '

/** @throws Refused where the line is no longer there */
export async function copyCheckout(): Promise<CheckoutCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-contrast-'))
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    maxBuffer: 16 * 1_024 ** 2,
  })
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(join(root, file), join(folder, file))
  }
  const original = readFileSync(join(folder, changed), 'utf8')
  if (!original.includes(sentence))
    throw new Refused(`${changed} no longer says "${sentence}…", which is to be changed.`)
  return {
    folder,
    changeLine: (release) =>
      writeFileSync(join(folder, changed), original.replace(sentence, `${release}: no product `)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
