import { join } from 'node:path'
import { readArguments } from '../command-line/read-arguments.ts'
import { Refused } from '../faults/refusal.ts'
import { orRefusal } from '../running-store/or-refusal.ts'
import { root } from '../running-store/root.ts'
import { branch, makeBranch } from './make-branch.ts'

const usage = `npm run monolith:branch [-- --replace]
  --replace  puts what is made in the place of a branch ${branch} that differs`

const said = {
  new: 'is new',
  'there already': 'was there already, as it must be',
  replaced: 'was another, and is replaced',
} as const

/** `npm run monolith:branch` */
await orRefusal(async () => {
  const options = { replace: { type: 'boolean' } } as const
  const given = { options, usage, environment: process.env }
  const { values, positionals } = readArguments(process.argv.slice(2), given)
  if (positionals.length > 0) throw new Refused(usage)
  const existing = values.replace ? 'replace' : 'keep'
  const made = await makeBranch({ repository: root, bin: join(root, 'node_modules', '.bin'), existing })
  console.log(`The branch ${branch} ${said[made.was]}: ${made.commit.slice(0, 9)}, on top of ${made.from.slice(0, 9)}.`)
  console.log(`Look at it: git diff ${made.from.slice(0, 9)}..${branch} --stat · Go there: git switch ${branch}`)
})
