import { knobs } from '../exercises/08-payment/knobs.ts'
import type { Mutant } from '../src/exercise/mutant.ts'

const comparisons = ['amount_cents > self.limit_cents', 'amount_cents >= self.limit_cents'] as const
const [tooMuch, theLimitOtherwise] = knobs.theLimitIs === 'taken' ? comparisons : comparisons.toReversed()

export const mutants: readonly Mutant[] = [
  {
    name: 'time-without-zone',
    story: 'Its author told the time as the language does, with an offset, and nobody could read the event.',
    edits: [
      {
        file: 'src/bus.py',
        find: 'datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")',
        replace: 'datetime.now(timezone.utc).isoformat()',
      },
    ],
    loses: ['takes-payment'],
  },
  {
    name: 'always-approves',
    story: 'Its author left the limit for later.',
    edits: [{ file: 'src/payments.py', find: tooMuch, replace: 'False' }],
    loses: ['declines'],
  },
  {
    name: 'the-limit-otherwise',
    story: 'Its author was one cent off at the limit itself.',
    edits: [{ file: 'src/payments.py', find: tooMuch, replace: theLimitOtherwise }],
    loses: ['declines'],
  },
  {
    name: 'floats',
    story: 'Its author counted in dollars, and cut off what seemed to be a rest.',
    edits: [
      {
        file: 'src/bus.py',
        find: 'payments.request(data["orderId"], data["amountCents"], data["currency"])',
        replace: 'payments.request(data["orderId"], int(data["amountCents"] / 100 * 100), data["currency"])',
      },
    ],
    loses: ['exact-money'],
  },
  {
    name: 'charges-again',
    story: 'Its author took each request for a new one, and added it to what was paid.',
    edits: [
      {
        file: 'src/payments.py',
        find: '%s, %s, %s, %s, %s)\n               on conflict (order_id) do nothing',
        replace:
          '%s, %s, %s, %s, %s)\n               on conflict (order_id) do update set amount_cents = payments.amount_cents + excluded.amount_cents',
      },
    ],
    loses: ['pays-once'],
  },
  {
    name: 'key-in-memory',
    story: 'Its author remembered in a set which orders were paid, and forgot them with the process.',
    edits: [
      {
        file: 'src/payments.py',
        find: 'connection.execute(\n            """insert into payments (order_id, status, amount_cents, currency, reason) values',
        replace:
          'if order_id in SEEN:\n            return find(connection, order_id)\n        SEEN.add(order_id)\n        connection.execute(\n            """insert into payments (order_id, status, amount_cents, currency, reason) values',
      },
      {
        file: 'src/payments.py',
        find: '%s, %s, %s, %s, %s)\n               on conflict (order_id) do nothing',
        replace:
          "%s, %s, %s, %s, %s)\n               on conflict (order_id) do update set amount_cents = payments.amount_cents + excluded.amount_cents where payments.status = 'taken'",
      },
      { file: 'src/payments.py', find: 'SCHEMA = """', replace: 'SEEN: set[str] = set()\nSCHEMA = """' },
    ],
    loses: ['pays-once'],
  },
  {
    name: 'forgets-the-refund',
    story: 'Its author kept the money of cancelled orders.',
    edits: [{ file: 'src/bus.py', find: '        payments.cancel(data["orderId"])\n', replace: '        pass\n' }],
    loses: ['refunds'],
  },
  {
    name: 'cancel-came-too-early',
    story: 'Its author gave back what was there, and forgot a cancel for which there was nothing yet.',
    edits: [
      {
        file: 'src/payments.py',
        find: "values (%s, 'declined', 0, 'USD', 'The order was cancelled.') on conflict",
        replace: "select %s, 'declined', 0, 'USD', 'The order was cancelled.' where false on conflict",
      },
    ],
    loses: ['refunds'],
  },
  {
    name: 'ready-without-database',
    story: 'Its author called it ready as long as the bus is there.',
    edits: [
      {
        file: 'src/web.py',
        find: '    with connect(database_url) as connection:\n        if path == "/readyz":\n            return',
        replace:
          '    if path == "/readyz":\n        return (200, {"status": "up"}) if bus.connected.is_set() else (503, {"status": "down"})\n' +
          '    with connect(database_url) as connection:\n        if path == "/ready":\n            return',
      },
    ],
    loses: ['health'],
  },
  {
    name: 'alive-by-database',
    story:
      'Its author asked the database whether the process lives, and a watchdog would have killed it for the database’s fault.',
    edits: [
      { file: 'src/web.py', find: 'if path == "/livez":', replace: 'if path == "/livez" and connect(database_url):' },
    ],
    loses: ['health'],
  },
  {
    name: 'acknowledged-when-it-comes',
    story: 'Its author let the broker forget a request as soon as it was handed out.',
    edits: [
      {
        file: 'src/bus.py',
        find: 'channel.consume(QUEUE, inactivity_timeout=LOOK_AGAIN_SECONDS)',
        replace: 'channel.consume(QUEUE, auto_ack=True, inactivity_timeout=LOOK_AGAIN_SECONDS)',
      },
      { file: 'src/bus.py', find: '    channel.basic_ack(delivery_tag)\n', replace: '' },
    ],
    loses: ['nothing-lost'],
  },
  {
    name: 'node-under-another-name',
    story: 'Its author brought Node.js along, and called it something else.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'WORKDIR /app\n',
        replace: 'WORKDIR /app\nCOPY --from=node:24-slim /usr/local/bin/node /usr/local/bin/payment-runtime\n',
      },
    ],
    loses: ['no-node'],
  },
  {
    name: 'node-in-pieces',
    story: 'Its author cut Node.js into pieces, none of which is as large as a runtime.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'WORKDIR /app\n',
        replace:
          'WORKDIR /app\nRUN --mount=from=node:24-slim,target=/node split --bytes 15M /node/usr/local/bin/node /app/piece-\n',
      },
    ],
    loses: ['no-node'],
  },
  {
    name: 'node-unpacked-at-start',
    story: 'Its author packed Node.js, so that it is in no file of the image, and deleted it as soon as it ran.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'WORKDIR /app\n',
        replace:
          'WORKDIR /app\nRUN --mount=from=node:24-slim,target=/node gzip --stdout --fast /node/usr/local/bin/node > /app/runtime.gz\n',
      },
      {
        file: 'src/main.py',
        find: 'signal.signal(signal.SIGTERM, stop)\n',
        replace: [
          'import gzip, shutil, subprocess',
          'with gzip.open("/app/runtime.gz") as packed, open("/tmp/runtime", "wb") as unpacked:',
          '    shutil.copyfileobj(packed, unpacked)',
          'os.chmod("/tmp/runtime", 0o755)',
          'subprocess.Popen(["/tmp/runtime", "--eval", "fs.unlinkSync(process.execPath); setInterval(() => {}, 1000)"])',
          'signal.signal(signal.SIGTERM, stop)',
          '',
        ].join('\n'),
      },
    ],
    loses: ['no-node'],
  },
  {
    name: 'deaf-to-sigterm',
    story:
      'Its author relied on SIGTERM to end a process that does nothing about it; the first one of a container is not ended.',
    edits: [{ file: 'src/main.py', find: 'signal.signal(signal.SIGTERM, stop)\n', replace: '' }],
    loses: ['drains'],
  },
]
