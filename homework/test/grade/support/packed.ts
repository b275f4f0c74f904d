import { gzipSync } from 'node:zlib'
import { Header } from 'tar'

export interface Entry {
  readonly path: string
  readonly type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice' | 'FIFO'
  readonly linkpath?: string
  readonly content?: string | Buffer
  readonly mode?: number
}

/** A .tar.gz with exactly these entries, also such as no honest tool would write. */
export function packed(entries: readonly Entry[]): Buffer {
  return gzipSync(Buffer.concat([...entries.map(block), Buffer.alloc(1_024)]))
}

/** A few kilobytes that unpack to one file of so many bytes. */
export function bomb(bytes: number): Buffer {
  const head = headOf({ path: '04-inbox/src/main.ts' }, bytes)
  return gzipSync(Buffer.concat([head, Buffer.alloc(bytes), Buffer.alloc(1_024)]))
}

function block(entry: Entry): Buffer {
  const { content: said = '' } = entry
  const content = typeof said === 'string' ? Buffer.from(said) : said
  return Buffer.concat([headOf(entry, content.length), content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

function headOf({ path, type = 'File', linkpath = '', mode = 0o644 }: Entry, size: number): Buffer {
  const head = Buffer.alloc(512)
  new Header({ path, type, linkpath, mode, size, uid: 0, gid: 0, mtime: new Date(0) }).encode(head, 0)
  return head
}
