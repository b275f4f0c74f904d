import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, cp, lstat, mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Account, accountForServer, canReach } from './account.ts'
import { findBinaries } from './binaries.ts'

/** Where the server's files are, and whom it runs as. */
export interface Place {
  readonly folder: string
  readonly binaries: string
  readonly account: Account | undefined
}

const run = promisify(execFile)

/** The wanted folder, and the binaries where npm put them; for root, where the server's account can't reach those, others. */
export async function choosePlace(wanted: string): Promise<Place> {
  const [{ folder: binaries, version }, account] = await Promise.all([findBinaries(), accountForServer()])
  await mkdir(wanted, { recursive: true })
  const asWanted = await realpath(wanted)
  if (account === undefined) return { folder: asWanted, binaries, account }

  const reachable = await canReach(account, dirname(asWanted))
  const folder = reachable ? asWanted : join(await publicFolder(asWanted), 'postgres')
  await mkdir(folder, { recursive: true })
  await chown(folder, account.uid, account.gid)
  const runnable = await canReach(account, join(binaries, 'bin', 'initdb'))
  return { folder, binaries: runnable ? binaries : await publicCopy(binaries, version), account }
}

/** A folder that every account can reach, and that is the same each time; only root makes any. */
async function publicFolder(origin: string): Promise<string> {
  const hash = createHash('sha256').update(origin).digest('hex').slice(0, 12)
  const folder = `/var/tmp/bulkhead-${hash}`
  await mkdir(folder, { mode: 0o755, recursive: true })
  // Anyone may write to /var/tmp: another user's folder of that name would be a trap for root.
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== 0) throw new Error(`${folder} is in the way: it is not root's`)
  await run('chmod', ['755', folder])
  return folder
}

async function publicCopy(binaries: string, version: string): Promise<string> {
  const folder = await publicFolder(binaries)
  const copy = join(folder, version)
  if (await exists(copy)) return copy
  const unfinished = await mkdtemp(join(folder, 'unfinished-'))
  await cp(binaries, unfinished, { recursive: true, verbatimSymlinks: true })
  await run('chmod', ['-R', 'a+rX', unfinished])
  try {
    await rename(unfinished, copy)
  } catch (error) {
    // Another start may have been faster.
    await rm(unfinished, { recursive: true, force: true })
    if (!(await exists(copy))) throw error
  }
  return copy
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
