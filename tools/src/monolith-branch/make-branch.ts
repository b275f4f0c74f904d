import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refused } from '../faults/refusal.ts'
import { type Run, runIn } from './git.ts'
import { makeTree, type Tools } from './make-tree.ts'

export const branch = 'monolith'

export interface BranchRequest extends Tools {
  /** The checkout whose present commit it is made from. Its files and its index stay as they are. */
  readonly repository: string
  /** Whether a branch that is there and differs gives way. */
  readonly existing: 'replace' | 'keep'
}

export interface MadeBranch {
  readonly commit: string
  readonly from: string
  readonly was: 'new' | 'there already' | 'replaced'
}

/**
 * Makes the branch `monolith`: one commit on top of the present one. The same commit gives the same commit, time and author
 * included, so that a branch that is there already can be told from one that somebody changed.
 * @throws Refused when there are changes that are not committed, or a branch that differs
 */
export async function makeBranch({ repository, existing, bin }: BranchRequest): Promise<MadeBranch> {
  const git = runIn(repository, 'git')
  await expectCommitted(git)
  const from = await git('rev-parse', 'HEAD')
  const commit = await inWorktree(git, from, async (tree) => {
    await makeTree(tree, { bin })
    return commitTree(tree, from)
  })
  const present = await git('rev-parse', '--verify', '--quiet', `refs/heads/${branch}`).catch(() => undefined)
  if (present === commit) return { commit, from, was: 'there already' }
  if (present !== undefined && existing === 'keep') {
    throw new Refused(
      `There is a branch ${branch} (${present.slice(0, 9)}) that differs from what ${from.slice(0, 9)} makes (${commit.slice(0, 9)}). To put this in its place: npm run monolith:branch -- --replace`,
    )
  }
  await git('branch', '--no-track', ...(present === undefined ? [] : ['--force']), branch, commit)
  return { commit, from, was: present === undefined ? 'new' : 'replaced' }
}

async function expectCommitted(git: Run): Promise<void> {
  const changed = await git('status', '--porcelain', '--untracked-files=no')
  if (changed === '') return
  throw new Refused(
    `The branch is made from a commit, and these changes are in none: commit or stash them first.\n${changed}`,
  )
}

async function inWorktree<Result>(git: Run, commit: string, work: (tree: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-branch-'))
  const tree = join(folder, 'tree')
  try {
    await git('worktree', 'add', '--quiet', '--detach', tree, commit)
    return await work(tree)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await git('worktree', 'prune')
  }
}

async function commitTree(tree: string, from: string): Promise<string> {
  const git = runIn(tree, 'git')
  const [name = '', email = '', when = ''] = (await git('show', '--no-patch', '--format=%an%n%ae%n%aI', from)).split(
    '\n',
  )
  const by = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, name],
      [`GIT_${role}_EMAIL`, email],
      [`GIT_${role}_DATE`, when],
    ]),
  )
  await git('add', '--all')
  const tracked = await git('write-tree')
  return runIn(tree, 'git', by)(
    'commit-tree',
    tracked,
    '-p',
    from,
    '-m',
    'Keep the monolith alone: no services, no bus',
  )
}
