import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Run, runIn } from '../monolith-branch/git.ts'
import { root } from '../running-store/root.ts'

/** The repository as somebody has it who clones it after what is changed here is committed. */
export interface FreshClone {
  readonly folder: string
  readonly git: Run
  remove(): void
}

const by = { GIT_AUTHOR_NAME: 'A test', GIT_AUTHOR_EMAIL: 'test@example.com' }
const identity = { ...by, GIT_COMMITTER_NAME: by.GIT_AUTHOR_NAME, GIT_COMMITTER_EMAIL: by.GIT_AUTHOR_EMAIL }

export async function freshClone(): Promise<FreshClone> {
  const parent = mkdtempSync(join(tmpdir(), 'bulkhead-clone-'))
  const folder = join(parent, 'bulkhead')
  await runIn(root, 'git')('clone', '--quiet', '--no-hardlinks', root, folder)
  const git = runIn(folder, 'git', identity)
  await git('--work-tree', root, 'add', '--all')
  await git('--work-tree', root, 'commit', '--quiet', '--allow-empty', '--message', 'What is changed and not committed')
  await git('reset', '--quiet', '--hard')
  return { folder, git, remove: () => rmSync(parent, { recursive: true, force: true }) }
}
