import { execFile } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

export interface Account {
  readonly uid: number
  readonly gid: number
}

const run = promisify(execFile)

/** PostgreSQL refuses to run as root, so for root it runs as another account that exists; undefined: run it as we are. */
export async function accountForServer(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const account = await lookUp(name)
    if (account !== undefined) return account
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as')
}

async function lookUp(name: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** Whether an account may pass through all folders on the way to a path, and through the path itself. */
export async function canReach({ uid, gid }: Account, path: string): Promise<boolean> {
  let at = await realpath(path)
  for (;;) {
    const { mode, ...owner } = await stat(at)
    const rights = owner.uid === uid ? mode >> 6 : owner.gid === gid ? mode >> 3 : mode
    if ((rights & 1) === 0) return false
    if (at === dirname(at)) return true
    at = dirname(at)
  }
}
