// Runs in the cluster, beside the catalog: asks for one page again and again, each time on a connection of its own, and writes
// down how it went. `node load.mjs http://catalog:8080/products /figures/now.json`
import { lookup } from 'node:dns/promises'
import { renameSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

const everyMs = 25
const deadlineMs = 5_000
const [page, file] = process.argv.slice(2)
const figures = { sent: 0, answered: 0, failed: 0, reasons: {} }

// Names are asked for once: what a resolver forgets is nothing that the catalog did.
const url = new URL(page)
const host = url.host
for (;;) {
  const found = await lookup(url.hostname).catch(() => undefined)
  if (found) {
    url.hostname = found.address
    break
  }
  await delay(everyMs)
}

setInterval(() => {
  figures.sent += 1
  ask().then(
    () => (figures.answered += 1),
    (error) => failed(error.code ?? error.message),
  )
  write()
}, everyMs)

/** A whole answer, and a good one. */
async function ask() {
  const { promise, resolve, reject } = Promise.withResolvers()
  const signal = AbortSignal.timeout(deadlineMs)
  const asking = request(url, { agent: false, headers: { host }, signal }, (answer) => {
    answer.resume().on('error', reject)
    answer.on('close', () => (answer.complete ? resolve() : reject(new Error('half an answer'))))
    if (answer.statusCode !== 200) reject(new Error(`status ${answer.statusCode}`))
  })
  asking.on('error', (error) => reject(signal.aborted ? new Error(`no answer in ${deadlineMs / 1_000} s`) : error))
  asking.end()
  return promise
}

function failed(reason) {
  figures.failed += 1
  figures.reasons[reason] = (figures.reasons[reason] ?? 0) + 1
}

/** Whoever reads it reads all of it. */
function write() {
  writeFileSync(`${file}.new`, JSON.stringify(figures))
  renameSync(`${file}.new`, file)
}
