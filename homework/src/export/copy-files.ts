import { execFile } from 'node:child_process'
import { copyFile, lstat, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export interface ToCopy {
  readonly from: string
  readonly to: string
  readonly wants: (path: string) => boolean
}

/** Copies the files that git knows, as they are on disk now. @returns how many */
export async function copyFiles({ from, to, wants }: ToCopy): Promise<number> {
  const options = { cwd: from, timeout: 20_000, maxBuffer: 64 * 1_024 ** 2 }
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], options)
  const paths = stdout.split('\0').filter((path) => path !== '' && wants(path))
  let copied = 0
  for (const path of paths) {
    const found = await lstat(join(from, path)).catch(() => undefined)
    if (!found?.isFile()) continue
    await mkdir(dirname(join(to, path)), { recursive: true })
    await copyFile(join(from, path), join(to, path))
    copied += 1
  }
  return copied
}
