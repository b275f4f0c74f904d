import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readSubmission } from '../../../src/grade/submission/read-submission.ts'
import { type Place, type TakenSubmission, takeSubmission } from '../../../src/grade/submission/take-submission.ts'
import { type Entry, packed } from './packed.ts'

/** A folder in which something is handed in for one exercise. */
export interface Taking {
  readonly folder: string
  readonly files: (folder: string, contentOf: Readonly<Record<string, string>>) => Promise<void>
  /** Packs `work.tar.gz`. */
  readonly archive: (entries: readonly Entry[]) => Promise<void>
  readonly take: (name: string) => Promise<TakenSubmission>
  /** What is graded of it. */
  readonly contents: () => Promise<Record<string, string>>
  readonly clear: () => Promise<void>
}

export async function aTaking(): Promise<Taking> {
  const scratch = await mkdtemp(join(tmpdir(), 'take-'))
  const place: Place = { folder: '04-inbox', editable: ['src/', 'Dockerfile'], start: join(scratch, 'start') }

  async function take(name: string) {
    const taking = { places: [place], to: join(scratch, 'copy'), root: join(scratch, 'repository') }
    return takeSubmission(await readSubmission(join(scratch, name)), taking)
  }

  async function archive(entries: readonly Entry[]): Promise<void> {
    await writeFile(join(scratch, 'work.tar.gz'), packed(entries))
  }

  async function files(folder: string, contentOf: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, content] of Object.entries(contentOf)) {
      await mkdir(dirname(join(scratch, folder, path)), { recursive: true })
      await writeFile(join(scratch, folder, path), content)
    }
  }

  async function contents(): Promise<Record<string, string>> {
    const copy = join(scratch, 'copy/04-inbox')
    const entries = (await readdir(copy, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const paths = entries.map((entry) => join(entry.parentPath, entry.name))
    return Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path.slice(copy.length + 1), await readFile(path, 'utf8')])),
    )
  }

  await files('start', {
    'src/main.ts': 'start',
    'src/old.ts': 'start',
    Dockerfile: 'FROM start',
    'package.json': '{}',
  })
  return { folder: scratch, files, archive, take, contents, clear: () => rm(scratch, { recursive: true }) }
}
