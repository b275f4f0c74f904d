import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { closedModules } from './closed-modules.ts'
import { withoutChapter, withoutCommands, withoutLines, withoutVerbs } from './students-texts.ts'

export interface ToPut {
  readonly from: string
  readonly to: string
}

/** The files of homework/students, by where they belong in the starter. */
const places: Readonly<Record<string, string>> = {
  'README.md': 'README.md',
  'homework.yml': '.github/workflows/homework.yml',
}

/** Turns a copy of this repository into a student's: their README first, their work in git, nothing that leads nowhere. */
export async function putStudentsFiles({ from, to }: ToPut): Promise<void> {
  await rename(join(to, 'README.md'), join(to, 'STORE.md'))
  for (const [file, place] of Object.entries(places)) {
    await mkdir(dirname(join(to, place)), { recursive: true })
    await copyFile(join(from, 'homework/students', file), join(to, place))
  }
  for (const [file, how] of Object.entries(changes)) await change(join(to, file), how)
  for (const { folder } of closedModules.filter(({ tests }) => tests.length > 0)) {
    await change(join(to, folder, 'package.json'), (text) => text.replace(/ {4}"test": "[^"]*",\n/, ''))
  }
}

type How = (text: string) => string

const changes: Readonly<Record<string, How>> = {
  'STORE.md': (text) => withoutCommands(withoutChapter(text, '## Teach with it')),
  'homework/README.md': (text) => withoutChapter(text, '## For who writes or grades'),
  'docs/glossary.md': (text) => withoutLines(text, (line) => line.startsWith('| mutant ')),
  'package.json': withoutVerbs,
  'tools/run.mjs': withoutVerbs,
  // What is held to its README's commands is the store, whose README is this one now.
  'tests/repo/src/readme.test.ts': (text) => withoutVerbs(text).replaceAll("'README.md'", "'STORE.md'"),
  'tools/package.json': (text) => withoutLines(text, (line) => line.includes('"./fresh-clone":')),
  'homework/src/cli/main.ts': (text) => withoutLines(text, (line) => /\bverify\b/.test(line)),
  '.gitignore': (text) => text.replace('homework/work/\n', 'homework/work/.*\nhomework/work/**/.env\n'),
}

async function change(file: string, how: How): Promise<void> {
  await writeFile(file, how(await readFile(file, 'utf8')))
}
