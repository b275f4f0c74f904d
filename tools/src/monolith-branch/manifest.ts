/**
 * What makes this store the monolith alone: what is gone, what moves, what reads otherwise. Patches say the rest, in
 * `patches/`, and `files/` holds those documents of which hardly a line would stay.
 */
export interface Manifest {
  /** Files and folders that are gone. */
  readonly gone: readonly string[]
  /** Of these folders only this stays. */
  readonly only: Readonly<Record<string, readonly string[]>>
  /** From where to where. Imports follow by themselves. */
  readonly moved: readonly (readonly [from: string, to: string])[]
  /** Packages that are a file of the tree now. */
  readonly inlined: Readonly<Record<string, string>>
  /** Chapters of documents that are gone, by their heading. */
  readonly chapters: Readonly<Record<string, readonly string[]>>
  /** Lines that are gone, by how they begin. */
  readonly lines: Readonly<Record<string, readonly string[]>>
}

const verbs = [
  'start:monolith',
  'dead-letters',
  'bench',
  'homework',
  'homework:verify',
  'homework:export',
  'monolith:branch',
]

export const manifest: Manifest = {
  moved: [
    ['services/catalog/src/domain', 'monolith/src/catalog/domain'],
    ['services/cart/src/domain', 'monolith/src/cart/domain'],
    ['services/order/src/domain', 'monolith/src/order/domain'],
    ['compose.monolith.yaml', 'compose.yaml'],
    ['tools/src/start/monolith/main.ts', 'tools/src/start/main.ts'],
    ['tools/src/start/monolith/settings.ts', 'tools/src/start/settings.ts'],
    ['tools/src/start/monolith/start-monolith.ts', 'tools/src/start/start-monolith.ts'],
    ['labs/src/isolation/predictions/monolith.ts', 'labs/src/isolation/predictions/predict.ts'],
    ['tests/compose/test/monolith/monolith.test.ts', 'tests/compose/test/monolith.test.ts'],
  ],
  inlined: {
    '@bulkhead/catalog/domain': 'monolith/src/catalog/domain/index.ts',
    '@bulkhead/cart/domain': 'monolith/src/cart/domain/index.ts',
    '@bulkhead/order/domain': 'monolith/src/order/domain/index.ts',
  },
  gone: [
    'services',
    'packages/bus',
    'infra',
    'bench',
    'homework',
    'compose.open.yaml',
    ...inFolder('tools/src', [
      'break/poison-event.ts',
      'compose/put-on-queue.ts',
      'dead-letters',
      'monolith-branch',
      'start/databases.ts',
      'start/launcher-bus.ts',
      'start/services.ts',
      'start/store.ts',
      'test-compose/test-without-store.ts',
      'testing',
    ]),
    ...inFolder('tools/test', [
      'local-faults.test.ts',
      'monolith-branch.test.ts',
      'poison.test.ts',
      'support/inbox.ts',
      'support/own-store.ts',
      'support/shopper.ts',
      'support/stock-up.ts',
    ]),
    ...inFolder('tests', [
      'blackbox/test/lab-compartments.test.ts',
      'browser/src/control-room.ts',
      'browser/src/parked.ts',
      'browser/src/played-stream.ts',
      'browser/src/take-pictures.ts',
      'browser/test/broken-services.test.ts',
      'browser/test/control-room.test.ts',
      'compose/src/ask-inside.ts',
      'compose/src/command.ts',
      'compose/src/figure.ts',
      'compose/src/kept-promises.ts',
      'compose/src/lab.ts',
      'compose/src/put-on-queue.ts',
      'compose/src/replace.ts',
      'compose/src/steady-shoppers.ts',
      'compose/src/when-well.ts',
      'compose/test/as-built',
      'compose/test/own-store',
      'compose/test/broken',
    ]),
    'labs/test/isolation-of-both.test.ts',
    'labs/src/contrast',
    'labs/test/contrast.test.ts',
    ...inFolder('labs/src/isolation', [
      'counterpart.ts',
      'predictions/microservices.ts',
      'report/page/matrix/paired-matrix.ts',
      'report/page/matrix/paired.css',
      'report/page/testing/render-sample.ts',
      'report/page/testing/sample-fault.ts',
      'report/page/testing/sample-report.ts',
      'report/page/went-on.ts',
      'report/pair-faults.ts',
    ]),
  ],
  only: {
    docs: ['decisions', 'glossary.md', 'pictures'],
    'docs/decisions': [
      '0001-one-dialect-everywhere.md',
      '0006-node-and-pnpm-come-along.md',
      '0008-the-storefront-is-built.md',
      '0009-predictions-are-data.md',
    ],
    'docs/pictures': ['shop.png'],
  },
  chapters: {
    'labs/README.md': ['`npm run lab contrast`'],
    'monolith/README.md': ['What got simpler', 'What got harder'],
  },
  lines: {
    '.dockerignore': ['homework'],
    '.gitignore': ['homework/'],
    'docs/glossary.md': rows(
      ...['outbox', 'relay', 'inbox', 'subscriber', 'parked', 'dead letter', 'try', 'replay', 'poison'],
      ...['upstream', 'snapshot', 'settled', 'limit', 'contender'],
    ),
    'labs/README.md': ['| `src/contrast/` '],
    'labs/src/main.ts': ['import { contrast }', 'contrast,'],
    'monolith/package.json': ['"@bulkhead/cart":', '"@bulkhead/catalog":', '"@bulkhead/order":'],
    'package.json': verbs.map((verb) => `"${verb}":`),
    'pnpm-workspace.yaml': ['- services/*', '- bench', '- homework'],
    'tests/browser/package.json': ['"pictures":'],
    'tests/repo/src/readme.test.ts': [
      "'npm run start:monolith':",
      "'npm run bench':",
      "'npm run homework",
      "'npm run lab contrast':",
      "'npm run dead-letters",
      "'docker compose -f compose.monolith.yaml up':",
    ],
    'tools/package.json': ['"@bulkhead/bus":', '"./docker":', '"./fresh-clone":', '"./put-on-queue":'],
    'tools/src/index.ts': ['export { memoryOfFamily }'],
    'tools/run.mjs': verbs.map((verb) => `${/\W/.test(verb) ? `'${verb}'` : verb}:`),
    'tests/compose/package.json': ['"@bulkhead/database":'],
  },
}

function inFolder(folder: string, names: readonly string[]): string[] {
  return names.map((name) => `${folder}/${name}`)
}

/** Of a table in Markdown. */
function rows(...words: readonly string[]): string[] {
  return words.map((word) => `| ${word} `)
}
