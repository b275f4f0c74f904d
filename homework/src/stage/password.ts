import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { secretFile } from '../folders.ts'

/**
 * The password with which the checks, and nobody else, reach a stage's broker and database. It follows from a secret of this
 * checkout, so that it is the same at each check and what is up stays up.
 */
export async function stagePassword(project: string): Promise<string> {
  return createHash('sha256')
    .update(`${await secret()} ${project}`)
    .digest('base64url')
}

/** A few letters by which this checkout's stages are told from those of another on the same machine. */
export async function checkoutName(): Promise<string> {
  return createHash('sha256')
    .update(`${await secret()} name`)
    .digest('hex')
    .slice(0, 6)
}

async function secret(): Promise<string> {
  await mkdir(dirname(secretFile), { recursive: true })
  // Two who start at once: the first to write has made it.
  await writeFile(secretFile, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(() => undefined)
  return readFile(secretFile, 'utf8')
}
