import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refused, readArguments, root } from '@bulkhead/tools'
import { type Audience, exportStarter } from './export-starter.ts'
import { parseVariant } from './variant.ts'

const usage = `npm run homework:export <folder> [-- --variant file.json --for students|lecturer]
  --variant  what this year's homework differs in: homework/variants has one to begin with
  --for      students, unless said; lecturer keeps the solutions, to grade and to prove the same variant with`

/** `npm run homework:export`: 0 it is there, 1 it was not asked for properly. */
try {
  const from = process.env.INIT_CWD ?? process.cwd()
  const options = { variant: { type: 'string' }, for: { type: 'string' } } as const
  const { values, positionals } = readArguments(process.argv.slice(2), { options, usage, environment: process.env })
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) throw new Refused(usage)
  const to = resolve(from, folder)
  const variant = values.variant === undefined ? undefined : parseVariant(await read(resolve(from, values.variant)))
  await exportStarter({ from: root, to, audience: audienceOf(values.for), variant, say: console.log })
  console.log(`It is in ${to}.`)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Refused(`There is no variant at ${file}.`)
  })
}

function audienceOf(given = 'students'): Audience {
  if (given === 'students' || given === 'lecturer') return given
  throw new Refused('--for must be students or lecturer.')
}
