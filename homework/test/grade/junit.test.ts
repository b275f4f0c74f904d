import { expect, test } from 'vitest'
import { junitXml } from '../../src/grade/report/junit.ts'
import { aCheck, anExercise, aResult } from './support/a-result.ts'
import { broken, failed, skipped } from './support/what-came-out.ts'

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
