import { expect, test } from 'vitest'
import { actionsAnnotations } from '../../src/grade/report/actions-annotations.ts'
import { actionsSummary } from '../../src/grade/report/actions-summary.ts'
import { gradescopeResults } from '../../src/grade/report/gradescope.ts'
import { junitXml } from '../../src/grade/report/junit.ts'
import { aCheck, anExercise, aResult } from './support/a-result.ts'

const failed = aCheck({
  id: 'restart',
  title: 'It remembers',
  status: 'fail',
  points: 0,
  reason: 'saw <b>"2" & 3</b>\n::error::mine',
  next: 'Keep it in the database.',
})
const skipped = aCheck({
  id: 'order',
  title: 'Out of order',
  status: 'skipped',
  points: 0,
  reason: 'restart did not hold',
})
const broken = aCheck({ id: 'race', title: 'At once', status: 'error', points: 0, reason: 'Docker is gone' })
const result = aResult([anExercise({ checks: [aCheck(), failed, skipped] })])

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

test('JUnit gets a suite for each exercise and a case for each check, escaped', () => {
  expect(junitXml(aResult([anExercise({ checks: [aCheck(), failed, skipped, broken] })]))).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="homework" tests="4" failures="1" errors="1" skipped="1" time="62.400"><testsuite name="04-idempotent-consumer" timestamp="2026-11-25T12:00:00.000Z" time="2.500" tests="4" failures="1" errors="1" skipped="1"><properties><property name="seed" value="7"/>
<property name="trials" value="3"/>
<property name="points" value="4"/>
<property name="max" value="16"/>
<property name="starter" value="0123456789abcdef"/></properties>
<testcase classname="04-idempotent-consumer" name="once: Each event counts once (4/4)" time="1.500"/>
<testcase classname="04-idempotent-consumer" name="restart: It remembers (0/4)" time="1.500"><failure message="saw &lt;b&gt;&quot;2&quot; &amp; 3&lt;/b&gt;&#10;::error::mine">saw &lt;b&gt;&quot;2&quot; &amp; 3&lt;/b&gt;&#10;::error::mine&#10;Next: Keep it in the database.</failure></testcase>
<testcase classname="04-idempotent-consumer" name="order: Out of order (0/4)" time="1.500"><skipped message="restart did not hold"/></testcase>
<testcase classname="04-idempotent-consumer" name="race: At once (0/4)" time="1.500"><error message="Docker is gone">Docker is gone</error></testcase></testsuite></testsuites>
`,
  )
})

test('what XML can not hold does not get into it', () => {
  const xml = junitXml(aResult([anExercise({ checks: [{ ...failed, reason: 'a\u0000\u001b\uD800b]]>' }] })]))

  expect(xml).toContain('message="ab]]&gt;"')
})

test('a summary of GitHub Actions tells the grade, each exercise, and what failed, in words that are only words', () => {
  const summary = actionsSummary(
    aResult(
      [anExercise({ checks: [aCheck(), { ...failed, reason: 'saw ![x](http://a.b) | @ada\n# <b>' }, skipped] })],
      {
        warnings: ['it carried homework-result.json'],
      },
    ),
  )

  expect(summary).toBe(`# 4 of 12 points

## To be looked at

- it carried homework-result.json

| exercise | points | |
| --- | ---: | --- |
| An idempotent consumer | 4 of 12 | ✅ ❌ ⏭️ |

<details><summary>An idempotent consumer</summary>

- ❌ restart: saw &#33;&#91;x&#93;&#40;http&#58;//a.b&#41; &#124; &#64;ada &#35; &#60;b&#62; *Keep it in the database.*

</details>

Seed 7, 3 trials, starter 0123456789ab,
Docker 28.2.2, Compose 2.26.1, Node.js 24.21.0.
`)
})

test('a summary says that the grade is withheld, and why', () => {
  const summary = actionsSummary(aResult([anExercise({ checks: [aCheck(), broken] })]))

  expect(summary).toContain('# withheld of 8 points')
  expect(summary).toContain('## Could not be graded\n\n- 04-idempotent-consumer, race&#58; Docker is gone')
})

test('what failed is an annotation, and can not begin one of its own', () => {
  expect(
    actionsAnnotations(aResult([anExercise({ checks: [failed, skipped, broken] })], { warnings: ['100%'] })),
  ).toEqual([
    '::error title=An idempotent consumer%3A It remembers::saw <b>"2" & 3</b>%0A::error::mine',
    '::warning title=Could not be graded::04-idempotent-consumer, race: Docker is gone',
    '::warning title=To be looked at::100%25',
  ])
})
