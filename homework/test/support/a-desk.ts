import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Exercise } from '../../src/exercise/exercise.ts'
import type { Desk } from '../../src/progress/desk.ts'

export interface TestDesk extends Desk {
  /** What was said since it was last asked. */
  readonly heard: () => string
  /** Writes into a student's work, or reads there. */
  readonly save: (path: string, text: string) => Promise<void>
  readonly read: (path: string) => Promise<string>
  readonly clear: () => Promise<void>
}

/** A student's desk in a folder of its own, where each exercise starts with a price that is missing. */
export async function aDesk(exercises: readonly Exercise[]): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-desk-'))
  const work = join(folder, 'work')
  let said: string[] = []

  async function put(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }

  for (const exercise of exercises) {
    await put(`${exercise.folder}/start/src/price.txt`, 'price: ?\n')
    await put(`${exercise.folder}/start/README.md`, 'Say the price.\n')
  }
  return {
    exercises,
    work,
    startOf: (exercise) => join(folder, exercise.folder, 'start'),
    say: (line) => said.push(line),
    heard: () => {
      const text = stripVTControlCharacters(said.join('\n'))
      said = []
      return text
    },
    save: (path, text) => put(`work/${path}`, text),
    read: (path) => readFile(join(work, path), 'utf8'),
    clear: () => rm(folder, { recursive: true }),
  }
}
