import { knobs } from '../exercises/05-breaker/knobs.ts'
import type { Mutant } from '../src/exercise/mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'timeout-only',
    story: 'A deadline and a fallback are enough: who needs a breaker?',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: `breaker.run(() => ask(\`\${recommendationsUrl}/recommendations/\${encodeURIComponent(visitor)}\`)),`,
        replace: `ask(\`\${recommendationsUrl}/recommendations/\${encodeURIComponent(visitor)}\`),`,
      },
    ],
    loses: ['probes'],
  },
  {
    name: 'no-deadline',
    story: 'Whoever is down says so at once, with an error.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: 'await fetch(url, { signal: AbortSignal.timeout(deadlineMs) })',
        replace: 'await fetch(url)',
      },
    ],
    loses: ['hang-answered', 'half-an-answer'],
  },
  {
    name: 'too-patient',
    story: 'A deadline that is too long is a deadline.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: 'AbortSignal.timeout(deadlineMs)',
        // Beyond what a busy machine is given on top.
        replace: `AbortSignal.timeout(deadlineMs + ${knobs.pageWithinMs + 400})`,
      },
    ],
    loses: ['hang-answered'],
  },
  {
    name: 'deadline-until-the-headers',
    story: 'When the answer begins the call has succeeded, and the timer can go.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: 'const response = await fetch(url, { signal: AbortSignal.timeout(deadlineMs) })',
        replace: `const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), deadlineMs)
  const response = await fetch(url, { signal: deadline.signal }).finally(() => clearTimeout(timer))`,
      },
    ],
    loses: ['half-an-answer'],
  },
  {
    name: 'trusts-a-200',
    story: 'What comes with a 200 and can not be read is an empty list.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: '(await response.json()) as',
        replace: '(await response.json().catch(() => ({ items: [] }))) as',
      },
    ],
    // And what stalls is empty as well: the deadline makes the body unreadable.
    loses: ['half-an-answer', 'errors-answered'],
  },
  {
    name: 'takes-any-json',
    story: 'An answer without items is one for a visitor who is not known.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: `  if (!items) throw new Error('the recommendations service answered something else')\n`,
        replace: '',
      },
    ],
    loses: ['errors-answered'],
  },
  {
    name: 'unmarked-fallback',
    story: 'Visitors need not know that these are not their own recommendations.',
    edits: [{ file: 'src/home-page.ts', find: 'degraded: true', replace: 'degraded: false' }],
    loses: ['hang-answered', 'half-an-answer', 'errors-answered'],
  },
  {
    name: 'always-fallback',
    story: 'The best-sellers never fail, so they are shown to everybody.',
    edits: [
      {
        file: 'src/home-page.ts',
        find: 'const known = await recommendations.forVisitor(visitor)',
        replace: `const known = await recommendations.forVisitor(visitor).then(() => Promise.reject(new Error('not now')))`,
      },
    ],
    loses: ['live'],
  },
  {
    name: 'retry-storm',
    story: 'What fails is tried again, four times, at once.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: 'const response = await fetch(url, { signal: AbortSignal.timeout(deadlineMs) })',
        replace: `const call = () => fetch(url, { signal: AbortSignal.timeout(deadlineMs) })
  let response = await call()
  for (let again = 0; again < 4 && response.status >= 500; again += 1) response = await call()`,
      },
    ],
    loses: ['no-storm'],
  },
  {
    name: 'never-closes',
    story: 'Once open it refuses everything, and what is never tried never succeeds.',
    edits: [
      {
        file: 'src/breaker.ts',
        find: 'if (performance.now() < probeAtMs) throw new BreakerOpen()',
        replace: 'throw new BreakerOpen()',
      },
    ],
    loses: ['heals'],
  },
  {
    name: 'refusals-put-it-off',
    story: 'The cool-down begins anew with each page that is refused.',
    edits: [
      {
        file: 'src/breaker.ts',
        find: 'if (performance.now() < probeAtMs) throw new BreakerOpen()',
        replace: `if (performance.now() < probeAtMs) {
          coolDown()
          throw new BreakerOpen()
        }`,
      },
    ],
    loses: ['heals'],
  },
  {
    name: 'everybody-probes',
    story: 'After the cool-down calls go through again until one of them fails.',
    edits: [
      {
        file: 'src/breaker.ts',
        find: `        // Before the call, so that those who come while it is on its way are refused.
        coolDown()
`,
        replace: '',
      },
    ],
    loses: ['probes'],
  },
  {
    name: 'opens-on-404',
    story: 'A 404 is not a 200, so it is a failure.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: '  if (response.status === 404) return undefined\n',
        replace: '',
      },
    ],
    loses: ['not-found'],
  },
  {
    name: 'counts-404',
    story: 'The page of a visitor who is not known is whole, but the breaker has counted a failure.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: 'if (response.status === 404) return undefined',
        replace: `if (response.status === 404) throw new Error('404')`,
      },
      {
        file: 'src/home-page.ts',
        find: `  } catch {
    return { visitor, recommended: bestSellers, degraded: true }`,
        replace: `  } catch (error) {
    return { visitor, recommended: bestSellers, degraded: String(error) !== 'Error: 404' }`,
      },
    ],
    loses: ['not-found'],
  },
  {
    name: 'opens-at-the-first-failure',
    story: 'One failure is one too many.',
    edits: [{ file: 'src/recommendations.ts', find: '{ failuresToOpen, ', replace: '{ failuresToOpen: 1, ' }],
    loses: ['forgives'],
  },
  {
    name: 'opens-one-failure-early',
    story: 'The last of them opens it, so it counts to one less.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: '{ failuresToOpen, ',
        replace: '{ failuresToOpen: failuresToOpen - 1, ',
      },
    ],
    loses: ['forgives'],
  },
  {
    name: 'opens-one-failure-late',
    story: 'So many are allowed; the next one opens it.',
    edits: [
      {
        file: 'src/recommendations.ts',
        find: '{ failuresToOpen, ',
        replace: '{ failuresToOpen: failuresToOpen + 1, ',
      },
    ],
    loses: ['probes'],
  },
  {
    name: 'never-forgets',
    story: 'Five failures open it, however many successes were between them.',
    edits: [
      {
        file: 'src/breaker.ts',
        find: '        failuresInARow = 0\n',
        replace: '        if (isOpen()) failuresInARow = 0\n',
      },
    ],
    loses: ['forgives'],
  },
]
