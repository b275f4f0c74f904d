import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { closedModules } from './closed-modules.ts'

export interface ToPut {
  readonly from: string
  readonly to: string
}

/** The files of homework/students, by where they belong in the starter. */
const places: Readonly<Record<string, string>> = {
  'README.md': 'README.md',
  'homework.yml': '.github/workflows/homework.yml',
}

/** Verbs that only a lecturer has. */
const verbsOfLecturer = ['homework:export', 'homework:verify']

/** Turns a copy of this repository into a student's: their README first, their work in git, no verb that leads nowhere. */
export async function putStudentsFiles({ from, to }: ToPut): Promise<void> {
  await rename(join(to, 'README.md'), join(to, 'STORE.md'))
  for (const [file, place] of Object.entries(places)) {
    await mkdir(dirname(join(to, place)), { recursive: true })
    await copyFile(join(from, 'homework/students', file), join(to, place))
  }
  await change(join(to, 'STORE.md'), withoutCommandsOfLecturer)
  // What is held to its README's commands is the store, whose README is this one now.
  await change(join(to, 'tests/repo/src/readme.test.ts'), (text) => text.replaceAll("'README.md'", "'STORE.md'"))
  await change(join(to, '.gitignore'), (text) =>
    text.replace('homework/work/\n', 'homework/work/.*\nhomework/work/**/.env\n'),
  )
  for (const file of ['tools/run.mjs', 'package.json']) await change(join(to, file), withoutVerbsOfLecturer)
  await change(join(to, 'homework/src/cli/main.ts'), (text) => text.replaceAll(/^.*\bverify\b.*\n/gm, ''))
  for (const { folder } of closedModules.filter(({ tests }) => tests.length > 0)) {
    await change(join(to, folder, 'package.json'), (text) => text.replace(/ {4}"test": "[^"]*",\n/, ''))
  }
}

function withoutVerbsOfLecturer(text: string): string {
  const isOfLecturer = (line: string) => verbsOfLecturer.some((verb) => new RegExp(`^ *['"]${verb}['"]:`).test(line))
  return text
    .split('\n')
    .filter((line) => !isOfLecturer(line))
    .join('\n')
}

function withoutCommandsOfLecturer(text: string): string {
  return text
    .split('\n')
    .filter((line) => !verbsOfLecturer.some((verb) => line.includes(`npm run ${verb}`)))
    .join('\n')
}

async function change(file: string, how: (text: string) => string): Promise<void> {
  await writeFile(file, how(await readFile(file, 'utf8')))
}
