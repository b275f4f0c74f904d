import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { request } from 'undici'
import { type StoreFile, storeFile } from './protocol.ts'

const answersWithinMs = 2_000

export function storeFileIn(folder: string): string {
  return join(folder, 'store.json')
}

/** What the launcher on this folder wrote about itself, if it is alive; a launcher that was killed leaves its file. */
export async function liveStoreIn(folder: string): Promise<StoreFile | undefined> {
  const store = readStoreFile(folder)
  return store && isAlive(store.pid) && (await isItself(store)) ? store : undefined
}

function readStoreFile(folder: string): StoreFile | undefined {
  try {
    return storeFile.parse(JSON.parse(readFileSync(storeFileIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Its pid may be another process's by now, and so may its port. One that is there and too busy to answer counts. */
async function isItself({ control }: StoreFile): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${control.token}` }
    const { statusCode, body } = await request(`${control.url}/`, { headers, headersTimeout: answersWithinMs })
    await body.dump()
    return statusCode === 200
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'UND_ERR_HEADERS_TIMEOUT'
  }
}
