import { knobs } from '../exercises/02-health-checks/knobs.ts'
import type { Mutant } from '../src/exercise/mutant.ts'

const waitsForTheDatabase = '      database: { condition: service_healthy }'

export const mutants: readonly Mutant[] = [
  {
    name: 'sleeps-15',
    story: 'A database is there after a quarter of a minute.',
    edits: [
      { file: 'compose.yaml', find: waitsForTheDatabase, replace: '      database: { condition: service_started }' },
      {
        file: 'compose.yaml',
        find: 'command: [node, src/make-tables.ts]',
        replace: 'command: [sh, -c, sleep 15 && node src/make-tables.ts]',
      },
    ],
    loses: ['starts-in-order'],
  },
  {
    name: 'waits-40',
    story: 'Whoever waits longer than the database ever takes has waited long enough.',
    edits: [
      {
        file: 'compose.yaml',
        find: '      test: [CMD-SHELL, pg_isready --host=127.0.0.1 --username=guestbook]\n      interval: 1s',
        replace: '      test: [CMD, "true"]\n      interval: 40s',
      },
    ],
    loses: ['starts-in-order'],
  },
  {
    name: 'names-without-conditions',
    story: 'depends_on says what comes first.',
    edits: [
      { file: 'compose.yaml', find: waitsForTheDatabase, replace: '      database: { condition: service_started }' },
    ],
    loses: ['starts-in-order'],
  },
  {
    name: 'tables-may-come-later',
    story: 'The guestbook needs its tables only when the first guest comes.',
    edits: [{ file: 'compose.yaml', find: 'service_completed_successfully', replace: 'service_started' }],
    loses: ['starts-in-order'],
  },
  {
    name: 'is-always-healthy',
    story: 'A health check that never fails never wakes anybody at night.',
    edits: [
      {
        file: 'compose.yaml',
        find: `        [
          CMD,
          node,
          -e,
          "fetch('http://127.0.0.1:${knobs.port}${knobs.readyPath}').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))",
        ]`,
        replace: '        [CMD-SHELL, exit 0]',
      },
    ],
    loses: ['says-when-it-is-not-ready'],
  },
  {
    name: 'asks-without-a-deadline',
    story: 'The database will answer, or refuse.',
    edits: [
      {
        file: 'src/database.ts',
        find: '    connectionTimeoutMillis: 1_000,\n    query_timeout: 1_000,\n',
        replace: '',
      },
    ],
    loses: ['says-when-it-is-not-ready'],
  },
  {
    name: 'dies-with-its-database',
    story: 'A guestbook without its database is of no use, so it is not alive.',
    edits: [
      {
        file: 'src/health.ts',
        find: "(_request, response) => response.json({ status: 'ok' })",
        replace: 'async (_request, response) => response.sendStatus((await answers(database)) ? 200 : 503)',
      },
    ],
    loses: ['lives-without-its-database'],
  },
  {
    name: 'never-forgets',
    story: 'A database that failed once will fail again.',
    edits: [
      {
        file: 'src/health.ts',
        find: 'async function answers',
        replace: 'let failed = false\n\nasync function answers',
      },
      {
        file: 'src/health.ts',
        find: "    await database.query('select 1')\n    return true",
        replace: "    if (failed) return false\n    await database.query('select 1')\n    return true",
      },
      {
        file: 'src/health.ts',
        find: '    return false\n  }\n}',
        replace: '    failed = true\n    return false\n  }\n}',
      },
    ],
    loses: ['heals-by-itself'],
  },
]
