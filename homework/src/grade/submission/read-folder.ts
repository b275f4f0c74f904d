import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Collection, collectFiles } from './collect-files.ts'
import { neverRead } from './limits.ts'
import type { Submission } from './submission.ts'

/** Reads a folder into memory, following no link. @throws Refused when it is too large */
export async function readFolder(folder: string): Promise<Submission> {
  const collection = collectFiles()
  await readBelow(folder, '', collection)
  return collection.submission()
}

async function readBelow(root: string, folder: string, collection: Collection): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) collection.leaveOut(path, 'is a symbolic link')
    else if (neverRead.includes(entry.name)) collection.leaveOut(`${path}/`, 'is never read')
    else if (entry.isDirectory()) await readBelow(root, path, collection)
    else if (entry.isFile()) await readFileAt(root, path, collection)
    else collection.leaveOut(path, 'is no file')
  }
}

async function readFileAt(root: string, path: string, collection: Collection): Promise<void> {
  const { size, mode } = await lstat(join(root, path))
  if (!collection.wants(path, size)) return
  // Between the look and the reading it may have become a link: that is an error then, not somebody else's file.
  const file = await open(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    collection.add(path, { bytes: await file.readFile(), executable: (mode & 0o100) !== 0 })
  } finally {
    await file.close()
  }
}
