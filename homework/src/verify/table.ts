import { bad, faint, good, strong, warn } from '@bulkhead/tools'
import { createLiveLine } from '../cli/live-line.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { VerifyRequest } from './arguments.ts'
import type { Seen } from './command.ts'
import { lackedIn } from './lacked-in.ts'
import type { Variant } from './variant.ts'
import type { SeenVariant } from './verify-exercise.ts'

const nameWidth = 30
const pointsWidth = 10
const timeWidth = 9

/** What is seen, a line a variant, as it is seen. */
export function createTable(out: NodeJS.WriteStream) {
  const live = createLiveLine(out)
  const began = performance.now()

  function line(text: string): void {
    live.clear()
    out.write(`${text}\n`)
  }

  return {
    begin: ({ seed, repeats }: VerifyRequest) =>
      line(faint(`The same again with --seed ${seed}${repeats > 1 ? ` --repeats ${repeats}` : ''}.`)),
    exercise: ({ number, title }: Exercise, complaints: readonly string[]) => {
      line(`  ${strong(`· ${number} ${title}`)}`)
      for (const complaint of complaints) line(`  ${bad('✗')} ${complaint}`)
    },
    looksAt: ({ number }: Exercise) => ({
      onLook: ({ name }: Variant) => live.say(`    ${number} ${name} …`),
      onSeen: (seen: SeenVariant) => {
        line(lineOf(number, seen))
        for (const complaint of seen.complaints) line(`        ${bad(complaint)}`)
        for (const { id, reason, lacks } of seen.unmeasured) {
          if (lacks === undefined) line(`        ${warn(`${id}: ${reason}`)}`)
        }
      },
    }),
    trouble: (error: Error) => line(warn(`  ${error.message}`)),
    end: (seen: readonly Seen[], code: number) => {
      const variants = seen.flatMap((exercise) => exercise.variants)
      const wrong = variants.filter(({ complaints }) => complaints.length > 0).length
      const seconds = Math.round((performance.now() - began) / 1_000)
      const lacked = lackedIn(variants)
      const held = lacked.length === 0 ? 'held' : 'held, as far as it was measured'
      const verdict = code === 0 ? good(held) : code === 1 ? bad('did not hold') : warn('not measured')
      line(`\n${variants.length} variants in ${seconds} s, ${wrong} of them misjudged: ${verdict}`)
      for (const sentence of lacked) line(warn(sentence))
    },
  }
}

function lineOf(number: number, { variant, results, ms, complaints, unmeasured }: SeenVariant): string {
  const mark = complaints.length > 0 ? bad('✗') : unmeasured.length > 0 ? warn('?') : good('✓')
  const [first] = results
  const points = (first ? `${first.points} of ${first.max}` : '–').padStart(pointsWidth)
  const time = `${(ms / 1_000).toFixed(1)} s`.padStart(timeWidth)
  const lost = first?.checks.filter(({ status }) => status === 'fail').map(({ id }) => id) ?? []
  const losses = variant.kind === 'mutant' && lost.length > 0 ? faint(`  loses ${lost.join(', ')}`) : ''
  return `  ${mark} ${number} ${variant.name.padEnd(nameWidth)}${points}${time}${losses}`
}
