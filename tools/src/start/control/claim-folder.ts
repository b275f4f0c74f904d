import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'
import type { StoreFile } from './protocol.ts'
import { liveStoreIn, storeFileIn } from './read-store-file.ts'

/** A launcher's hold on its folder: `store.json`, which only its owner may read. */
export interface Claim {
  /** Says more about the store than when the folder was claimed. */
  update(store: StoreFile): void
  release(): void
}

/**
 * Two launchers on one folder would stop each other's databases, so the second is refused.
 * @throws CannotStart
 */
export async function claimFolder(folder: string, store: StoreFile): Promise<Claim> {
  const file = storeFileIn(folder)
  const draft = `${file}.${store.pid}`
  mkdirSync(folder, { recursive: true, mode: 0o755 })

  function write(content: StoreFile): void {
    rmSync(draft, { force: true })
    writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 })
  }

  /** A link appears whole or not at all, and never over one that is there. */
  function linked(): boolean {
    try {
      linkSync(draft, file)
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }

  write(store)
  try {
    while (!linked()) {
      const other = await liveStoreIn(folder)
      if (other) throw new CannotStart(alreadyThere(folder, other))
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    update: (content) => {
      write(content)
      renameSync(draft, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

function alreadyThere(folder: string, { pid, address }: StoreFile): string {
  return `A store already runs in ${folder} (process ${pid}, ${address}): stop it, or choose another folder with STORE_FOLDER=… and another PORT=….`
}
