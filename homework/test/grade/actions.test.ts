import { expect, test } from 'vitest'
import { actionsAnnotations } from '../../src/grade/report/actions-annotations.ts'
import { actionsSummary } from '../../src/grade/report/actions-summary.ts'
import { aCheck, anExercise, aResult } from './support/a-result.ts'
import { broken, failed, skipped } from './support/what-came-out.ts'

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
