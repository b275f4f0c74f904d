import { once } from 'node:events'
import { connect } from 'node:net'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { bareApp, createLifecycle, serve } from '../src/index.ts'

/** Linux alone has more addresses of its own than one, on any machine. */
const other = '127.0.0.2'

async function listenOn(host: string | undefined): Promise<number> {
  const lifecycle = createLifecycle(pino({ level: 'silent' }))
  onTestFinished(() => lifecycle.stop())
  return serve(bareApp(), { port: 0, host }, lifecycle)
}

async function connects(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port })
  onTestFinished(() => void socket.destroy())
  return once(socket, 'connect').then(
    () => true,
    () => false,
  )
}

test.runIf(process.platform === 'linux')(
  'a process listens on all addresses, or on the one that it is told',
  async () => {
    expect(await connects(other, await listenOn(undefined))).toBe(true)

    const port = await listenOn('127.0.0.1')
    expect(await connects('127.0.0.1', port)).toBe(true)
    expect(await connects(other, port)).toBe(false)
  },
)
