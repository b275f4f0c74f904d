import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Refused } from '@bulkhead/tools'
import { Parser, type ReadEntry } from 'tar'
import { type Collection, collectFiles } from './collect-files.ts'
import { limits } from './limits.ts'
import type { Submission } from './submission.ts'

const blockBytes = 512
/** With what a tar adds to each file: its head, and the rest of its last block. */
const mostUnpackedBytes = limits.totalBytes + limits.files * 4 * blockBytes

/**
 * Reads a .tar.gz into memory, so that no name in it ever becomes a path of this machine.
 * @throws Refused when it is no such archive, or is too large
 */
export async function readArchive(file: string): Promise<Submission> {
  if ((await stat(file)).size > limits.archiveBytes) throw tooLarge()
  const collection = collectFiles()
  let fault: unknown
  const parser = new Parser({
    // What comes in is unpacked already: an archive inside of the archive's own compression is none.
    maxDecompressionRatio: 1,
    onReadEntry: (entry) => {
      try {
        read(entry, collection)
      } catch (error) {
        fault = error
        entry.resume()
      }
    },
  })
  parser.on('error', (error: unknown) => {
    fault ??= error
  })
  await feed(file, parser, () => {
    if (fault !== undefined) throw fault
  }).catch((error: unknown) => {
    throw error instanceof Refused ? error : new Refused(`The submission can't be read as .tar.gz: ${wordsOf(error)}`)
  })
  return collection.submission()
}

async function feed(file: string, parser: Parser, stopOnFault: () => void): Promise<void> {
  let unpacked = 0
  for await (const chunk of createReadStream(file).pipe(createGunzip())) {
    unpacked += chunk.length
    if (unpacked > mostUnpackedBytes) throw tooLarge()
    parser.write(chunk)
    stopOnFault()
  }
  const ended = new Promise((resolve) => parser.once('end', resolve))
  parser.end()
  await ended
  stopOnFault()
}

function read(entry: ReadEntry, collection: Collection): void {
  const path = entry.path.replace(/^(\.\/)+/, '')
  if (entry.type === 'Directory') return void entry.resume()
  const kind = kindOf(entry)
  if (kind !== 'file') collection.leaveOut(path, `is ${kind}`)
  if (kind !== 'file' || !collection.wants(path, entry.size)) return void entry.resume()
  const chunks: Buffer[] = []
  entry.on('data', (chunk) => chunks.push(chunk))
  entry.on('end', () => {
    collection.add(path, { bytes: Buffer.concat(chunks), executable: ((entry.mode ?? 0) & 0o100) !== 0 })
  })
}

function kindOf({ type }: ReadEntry): string {
  switch (type) {
    case 'File':
    case 'OldFile':
    case 'ContiguousFile':
      return 'file'
    case 'SymbolicLink':
      return 'a symbolic link'
    case 'Link':
      return 'a hard link'
    default:
      return 'no file'
  }
}

function tooLarge(): Refused {
  return new Refused(`The submission is larger than ${limits.totalBytes / 1_024 ** 2} MiB.`)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
