import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Place } from './place.ts'

/** A data folder, as PostgreSQL calls a cluster. */
export interface Cluster {
  readonly data: string
  readonly password: string
}

const run = promisify(execFile)

/** Nothing of the user's own environment: the server speaks English and keeps UTC on every machine. */
export const environment = { LC_ALL: 'C', TZ: 'UTC' }

/** Makes the cluster at the first start. It is complete or it isn't there: a start that was killed leaves nothing that counts. */
export async function ensureCluster(place: Place, { durable }: { readonly durable: boolean }): Promise<Cluster> {
  const data = join(place.folder, 'data')
  const passwordFile = join(data, 'bulkhead.password')
  const entries = await readdir(place.folder)
  if (!entries.includes('data')) {
    const unfinished = join(place.folder, `unfinished-${randomBytes(4).toString('hex')}`)
    await initialise(place, unfinished, durable ? [] : ['--no-sync'])
    await rename(unfinished, data)
  }
  for (const left of entries.filter((entry) => entry.startsWith('unfinished-'))) {
    await rm(join(place.folder, left), { recursive: true, force: true, maxRetries: 3 })
  }
  return { data, password: await readFile(passwordFile, 'utf8') }
}

async function initialise({ binaries, folder, account }: Place, data: string, flags: string[]): Promise<void> {
  // A password, though the server listens on loopback only: to `trust` would let every other user of the machine in as superuser.
  const passwordFile = `${data}.password`
  await writeFile(passwordFile, randomBytes(16).toString('hex'), { mode: 0o600 })
  if (account !== undefined) await chown(passwordFile, account.uid, account.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await run(join(binaries, 'bin', 'initdb'), [`--pgdata=${data}`, ...locale, ...access, ...flags], {
    ...account,
    cwd: folder,
    env: environment,
  })
  await rename(passwordFile, join(data, 'bulkhead.password'))
}
