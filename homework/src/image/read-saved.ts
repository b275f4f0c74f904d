import { Parser, type ReadEntry } from 'tar'
import { z } from 'zod'
import { NotHeld } from '../exercise/not-held.ts'

const manifest = z.tuple([z.object({ Layers: z.array(z.string()) })])

export interface LayerFile {
  /** From the root of the image, without a leading slash. */
  readonly path: string
  readonly bytes: number
}

/**
 * Reads an image as `docker image save` hands it out, and unpacks nothing onto a disk.
 * @returns the files of each layer, from the bottom; nothing for one that lies further below, too, and is saved once
 * @throws NotHeld when its files are larger than that together: as soon as a file says how large it is
 */
export async function readSaved(
  saved: AsyncIterable<Buffer>,
  mostBytes: number,
): Promise<readonly (readonly LayerFile[] | undefined)[]> {
  const archives = new Map<string, Archive>()
  let described = ''
  let bytes = 0
  const parser = new Parser({
    onReadEntry: (entry) => {
      if (entry.path === 'manifest.json') return void entry.on('data', (chunk: Buffer) => (described += chunk))
      if (entry.type !== 'File') return void entry.resume()
      archives.set(
        entry.path,
        archiveIn(entry, (file) => (bytes += file.bytes)),
      )
    },
  })
  const failures = failuresOf(parser)
  for await (const chunk of saved) {
    parser.write(chunk)
    if (bytes > mostBytes) throw new NotHeld(`The image’s files are larger than ${Math.round(mostBytes / 1e6)} MB.`)
  }
  parser.end()
  if (failures[0]) throw failures[0]
  if (described === '') throw new Error('Docker saved no image')
  const [{ Layers }] = manifest.parse(JSON.parse(described))
  return Layers.map((path) => filesOf(archives.get(path)))
}

interface Archive {
  readonly files: readonly LayerFile[]
  readonly failures: readonly Error[]
}

/** Of what is no archive, as descriptions are not, it is a failure that nobody asks for. */
function archiveIn(entry: ReadEntry, onFile: (file: LayerFile) => void): Archive {
  const files: LayerFile[] = []
  const parser = new Parser({
    onReadEntry: (inner) => {
      inner.resume()
      if (inner.type !== 'File') return
      const file = { path: inner.path, bytes: inner.size }
      files.push(file)
      onFile(file)
    },
  })
  entry.on('data', (chunk: Buffer) => parser.write(chunk)).on('end', () => parser.end())
  return { files, failures: failuresOf(parser) }
}

function filesOf(archive: Archive | undefined): readonly LayerFile[] | undefined {
  if (archive?.failures[0]) throw archive.failures[0]
  return archive?.files
}

function failuresOf(parser: Parser): readonly Error[] {
  const failures: Error[] = []
  parser.on('error', (error: Error) => failures.push(error))
  let hasEnd = false
  parser.on('nullBlock', () => (hasEnd = true))
  // It only warns of what it can't read at all, and in the same words of an archive with nothing in it but its end.
  parser.on('warn', (code: string, message: string) => {
    if (code === 'TAR_BAD_ARCHIVE' && !hasEnd) failures.push(new Error(message))
  })
  return failures
}
