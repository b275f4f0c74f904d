import { relative } from 'node:path'
import { Refused, root } from '@bulkhead/tools'
import { parseBench } from './arguments.ts'
import { exitCodeOf } from './judge.ts'
import { NotMeasured } from './not-measured.ts'
import { placesOf } from './report/places.ts'
import { tableOf } from './report/table.ts'
import { writeResult } from './report/write.ts'
import { runBench } from './run-bench.ts'

/** `npm run bench`: 0 every bar was reached, 1 one was missed, 2 something could not be measured. */
const notMeasured = 2
const interrupted = 130
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) console.error('\nStopping …')
    stopping.abort()
  })
}

try {
  const request = parseBench(process.argv.slice(2), process.env)
  const options = { ...request, environment: process.env, signal: stopping.signal, say: console.log }
  const result = await runBench(options)
  const places = placesOf(process.env)
  const file = writeResult(result, places)
  console.log(
    `\n${tableOf(result)}\n\nKept in ${relative(root, file)}; ${relative(root, places.document)} is made from it.`,
  )
  process.exitCode = exitCodeOf(result)
} catch (error) {
  // Never 1: what broke says nothing of the bars.
  process.exitCode = stopping.signal.aborted ? interrupted : notMeasured
  if (!stopping.signal.aborted)
    console.error(error instanceof Refused || error instanceof NotMeasured ? error.message : error)
}
