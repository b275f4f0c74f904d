import { expect, test } from 'vitest'
import { gradescopeResults } from '../../src/grade/report/gradescope.ts'
import { aCheck, anExercise, aResult } from './support/a-result.ts'
import { broken, result } from './support/what-came-out.ts'

test('Gradescope gets a score for each check, its words as plain text', () => {
  expect(gradescopeResults(result)).toEqual({
    execution_time: 62,
    output: 'Seed 7, 3 trials.',
    output_format: 'text',
    visibility: 'visible',
    extra_data: {
      seed: 7,
      trials: 3,
      starter: { commit: '0123456789abcdef', changed: false },
      engines: { node: '24.21.0', docker: '28.2.2', compose: '2.26.1' },
    },
    tests: [
      {
        name: 'An idempotent consumer: Each event counts once',
        name_format: 'text',
        number: '4.1',
        score: 4,
        max_score: 4,
        status: 'passed',
        output: '',
        output_format: 'text',
        tags: ['04-idempotent-consumer', 'once', 'pass'],
        visibility: 'visible',
      },
      {
        name: 'An idempotent consumer: It remembers',
        name_format: 'text',
        number: '4.2',
        score: 0,
        max_score: 4,
        status: 'failed',
        output: 'saw <b>"2" & 3</b>\n::error::mine\nNext: Keep it in the database.',
        output_format: 'text',
        tags: ['04-idempotent-consumer', 'restart', 'fail'],
        visibility: 'visible',
      },
      {
        name: 'An idempotent consumer: Out of order',
        name_format: 'text',
        number: '4.3',
        score: 0,
        max_score: 4,
        status: 'failed',
        output: 'Skipped: restart did not hold',
        output_format: 'text',
        tags: ['04-idempotent-consumer', 'order', 'skipped'],
        visibility: 'visible',
      },
    ],
  })
})

test('Gradescope gets no file while the grade is withheld: it would take it for the grade', () => {
  expect(gradescopeResults(aResult([anExercise({ checks: [aCheck(), broken] })]))).toBeUndefined()
})
