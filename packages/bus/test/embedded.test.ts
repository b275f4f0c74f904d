import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { eventually } from '@bulkhead/service/testing'
import { describe, expect, test } from 'vitest'
import {
  type Broker,
  createBroker,
  createChannelPair,
  createEmbeddedBus,
  serveChildProcess,
} from '../src/embedded/index.ts'
import type { Topology } from '../src/index.ts'
import { busContract } from './bus-contract.ts'
import { deadLettersContract } from './dead-letters-contract.ts'
import { listen, message } from './messages.ts'
import type { BusKind } from './shops-on.ts'
import { shopTopology } from './topology.ts'

const brokers = new Map<Topology, Broker>()

function connectTo(broker: Broker) {
  const line = createChannelPair()
  broker.serve(line.broker)
  return { bus: createEmbeddedBus(line.service), cut: line.close }
}

describe('the embedded bus', () => {
  const kind: BusKind = {
    connect: async (topology) => {
      const broker = brokers.get(topology) ?? createBroker(topology)
      brokers.set(topology, broker)
      return connectTo(broker).bus
    },
    remove: async (topology) => void brokers.delete(topology),
  }
  busContract(kind)
  deadLettersContract(kind)

  test('a process that is killed leaves its events to another process', async () => {
    const topology = shopTopology()
    const broker = createBroker(topology)
    const { bus } = connectTo(broker)
    const order = message('{"table":7}')
    await bus.publish([order])
    const child = fork(new URL('consume-and-say.ts', import.meta.url), [topology.office])
    serveChildProcess(broker, child)
    const heard: unknown[] = []
    child.on('message', (said) => heard.push(said))
    await eventually(() => expect(heard).toContainEqual({ heard: order.body }))

    child.kill('SIGKILL')
    await once(child, 'exit')

    const heir = listen(bus, topology.office)
    await eventually(() => expect(heir.heard.map((delivery) => delivery.message)).toEqual([order]))
  })

  test('when the launcher goes away, a service knows it and waits for nothing', async () => {
    const { bus, cut } = connectTo(createBroker(shopTopology()))
    cut()

    expect(bus.connected).toBe(false)
    await expect(bus.publish([message()])).rejects.toMatchObject({
      name: 'PublishFailed',
      message: 'the launcher is gone',
    })
    await expect(bus.deadLetters('anyone').list()).rejects.toMatchObject({ name: 'BusUnavailable' })
    await expect(bus.queueDepth('anyone')).rejects.toMatchObject({ name: 'BusUnavailable' })
  })

  test('a service that has neither an address nor a launcher is told what to do', async () => {
    const connect = `import('./src/index.ts').then(({ connectBus }) => connectBus({ name: 'x' })).catch((e) => console.log(e.message))`
    const child = spawn(process.execPath, ['-e', connect], { cwd: new URL('..', import.meta.url) })
    const [said] = await once(child.stdout, 'data')

    expect(String(said)).toContain('set AMQP_URL, or start this service by `npm start`')
  })
})
