import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Reads a private file that is made when it is not there yet. A hard link either appears whole or fails, so of two
 * processes that start at once the first one's content stands, and the other reads it.
 */
export async function readOrMake(file: string, make: () => Promise<string> | string): Promise<string> {
  const existing = await readIfThere(file)
  if (existing !== undefined) return existing
  const draft = await writeDraft(file, await make(), 0o600)
  try {
    await link(draft, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await unlink(draft)
  }
  return readFile(file, 'utf8')
}

/** Writes a public file so that whoever reads it finds the old content or the new, never a part. */
export async function replaceFile(file: string, content: string): Promise<void> {
  await rename(await writeDraft(file, content, 0o644), file)
}

async function writeDraft(file: string, content: string, mode: number): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(draft, content, { mode, flag: 'wx' })
  return draft
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
