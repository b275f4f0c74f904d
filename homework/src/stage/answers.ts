import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { DockerRefused } from '@bulkhead/tools/docker'

/**
 * What the stage's own services are greeted with, and how their answer begins. They are asked from here until they answer, once:
 * a health check would start a process in each container every second for as long as a stage is up.
 */
const greetings: Readonly<Record<string, Greeting>> = {
  // A request for TLS, which is answered with yes or no.
  database: { port: 5_432, says: Buffer.from('0000000804d2162f', 'hex'), firstBytes: [0x53, 0x4e] },
  rabbitmq: { port: 5_672, says: Buffer.from('AMQP\0\0\u0009\u0001'), firstBytes: [1] },
}

interface Greeting {
  readonly port: number
  readonly says: Buffer
  readonly firstBytes: readonly number[]
}

const patienceMs = 2_000
const everyMs = 100

export interface Greeted {
  readonly service: string
  readonly portOf: (service: string, port: number) => Promise<number>
  readonly withinMs: number
  readonly signal: AbortSignal
}

/** Waits until a service of the stage's own answers; of others nothing is known here. @throws DockerRefused when it does not */
export async function untilItAnswers({ service, portOf, withinMs, signal }: Greeted): Promise<void> {
  const greeting = greetings[service]
  if (!greeting) return
  const port = await portOf(service, greeting.port)
  const deadline = performance.now() + withinMs
  while (!(await answers(port, greeting))) {
    if (performance.now() > deadline)
      throw new DockerRefused(`${service} runs, but did not answer within ${withinMs / 1_000} s`)
    await delay(everyMs, undefined, { signal })
  }
}

function answers(port: number, greeting: Greeting): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: patienceMs })
    const done = (is: boolean) => {
      resolve(is)
      socket.destroy()
    }
    socket.write(greeting.says)
    socket.on('data', (chunk) => done(greeting.firstBytes.includes(chunk[0] ?? -1)))
    for (const end of ['error', 'close', 'timeout'] as const) socket.on(end, () => done(false))
  })
}
