import type { Knobs } from '../../../exercises/knobs.ts'
import { capital, inWords } from '../../exercise/words.ts'
import { inFile } from './place.ts'

type DeadLetters = Knobs['07-dead-letters']

const triesOf = ({ waitsMs }: DeadLetters) => inWords(waitsMs.length + 1)

export const places = [
  ...inFile<DeadLetters>(
    'homework/exercises/07-dead-letters/README.md',
    (knobs) => `**${capital(triesOf(knobs))} tries.**`,
    (knobs) => `is tried ${triesOf(knobs)} times`,
    (knobs) => `has ${triesOf(knobs)} tries then`,
    ({ waitsMs }) => `\`RETRY_DELAYS_MS=${waitsMs.join(',')}\``,
    ({ deadQueue }) => `\`${deadQueue}\``,
    ({ reasonHeader }) => `header \`${reasonHeader}\``,
  ),
  ...inFile<DeadLetters>(
    'homework/solutions/07-dead-letters/src/topology.ts',
    ({ deadQueue }) => `const deadQueue = '${deadQueue}'`,
    ({ reasonHeader }) => `const reasonHeader = '${reasonHeader}'`,
  ),
]
