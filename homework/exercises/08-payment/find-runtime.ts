import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Parser, type ReadEntry } from 'tar'

/** What Node.js, Deno and Bun have in them, whatever their file is called. */
export const runtimeMark = 'node:worker_threads'
const mark = Buffer.from(runtimeMark)
/** A runtime may lie there in pieces. What speaks of one, and is smaller, is text. */
const smallestBytes = 64 * 1_024
const deadlineMs = 60_000

/** Looks into all but the small files of a container, as `docker export` hands them out. @returns the path of one that is a runtime */
export async function findRuntime(containerId: string): Promise<string | undefined> {
  const found: string[] = []
  const parser = new Parser({ onReadEntry: (entry) => lookInto(entry, () => found.push(`/${entry.path}`)) })
  const read = once(parser, 'end')
  const exporting = spawn('docker', ['export', containerId], {
    stdio: ['ignore', 'pipe', 'ignore'],
    signal: AbortSignal.timeout(deadlineMs),
  })
  exporting.stdout.on('data', (chunk) => parser.write(chunk)).on('end', () => parser.end())
  const [code] = await once(exporting, 'close')
  if (code !== 0) throw new Error(`docker export of the submission ended with ${code}`)
  await read
  return found[0]
}

function lookInto(entry: ReadEntry, isRuntime: () => void): void {
  if (entry.size < smallestBytes) return void entry.resume()
  let end = Buffer.alloc(0)
  let seen = false
  entry.on('data', (chunk: Buffer) => {
    if (seen) return
    // The mark may lie across two chunks.
    const both = Buffer.concat([end, chunk])
    seen = both.includes(mark)
    if (seen) isRuntime()
    end = both.subarray(-mark.length)
  })
}
