import type { Exercise } from '../../src/exercise/exercise.ts'
import { starts } from '../../src/exercise/starts.ts'
import { goodGoesOn } from './checks/good-goes-on.ts'
import { parked } from './checks/parked.ts'
import { reason } from './checks/reason.ts'
import { replay } from './checks/replay.ts'
import { replayEnds } from './checks/replay-ends.ts'
import { sameBytes } from './checks/same-bytes.ts'
import { ships } from './checks/ships.ts'
import { survivesRestart } from './checks/survives-restart.ts'
import { threeTries } from './checks/three-tries.ts'
import { transient } from './checks/transient.ts'
import { waitsGrow } from './checks/waits-grow.ts'
import { deadQueue, reasonHeader } from './contract.ts'
import { close, open, type Site, start } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 7,
  folder: '07-dead-letters',
  title: 'Dead letters and replay',
  claim: 'Services that talk over a bus need not wait for each other, not even for one that can not go on.',
  editable: ['src/', 'package.json', 'package-lock.json'],
  needs: ['docker'],
  checks: [
    starts(start),
    ships,
    goodGoesOn,
    parked,
    threeTries,
    waitsGrow,
    transient,
    sameBytes,
    reason,
    survivesRestart,
    replay,
    replayEnds,
  ],
  hints: [
    'nack puts a message back where it was, at the head of the queue, as if nothing had happened. Instead put a copy of it where it belongs now, and acknowledge the original.',
    'RabbitMQ can wait for you: a queue that nobody consumes, with x-message-ttl and with x-dead-letter-exchange "" and x-dead-letter-routing-key "shipping", gives back what has lain there so long. Make one for each of RETRY_DELAYS_MS.',
    `How often a message was tried belongs into one of its headers; with no wait left for that number it goes to ${deadQueue}, with a header ${reasonHeader}. Send the content as it is, on a confirm channel, and wait for the confirmation before you ack.`,
    `To replay, ask how many lie on ${deadQueue} (checkQueue), and so many times: get one, send it to shipping without the headers, wait for the confirmation, ack it. Not until the queue is empty: what fails again comes back to it.`,
  ],
  open,
  close,
}
