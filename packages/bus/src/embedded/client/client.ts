import type { Bus, Message } from '../../bus.ts'
import { BusUnavailable, PublishFailed, reasonOf } from '../../errors.ts'
import { defaultListLimit } from '../../limits.ts'
import type { EmbeddedChannel } from '../channel.ts'
import { brokerMessage, type ServiceMessage } from '../protocol.ts'
import { createConsumers } from './consumers.ts'
import { createRequests, RequestRefused } from './requests.ts'

/** The bus of a process whose launcher holds the broker. Once the line is closed it stays so: a launcher brings its services. */
export function createEmbeddedBus(channel: EmbeddedChannel): Bus {
  let connected = true
  const requests = createRequests()
  const consumers = createConsumers(send, requests)

  function send(message: ServiceMessage): void {
    if (connected) channel.send(message)
  }

  function end(): void {
    connected = false
    requests.refuseAll('the launcher is gone')
  }

  async function publish(messages: readonly Message[]): Promise<void> {
    if (!connected) throw new PublishFailed('the launcher is gone')
    try {
      await requests.ask((request) => send({ kind: 'publish', request, messages: [...messages] }))
    } catch (error) {
      throw new PublishFailed(reasonOf(error), new Set(error instanceof RequestRefused ? error.confirmed : []))
    }
  }

  channel.onClose(end)
  channel.onMessage((message) => {
    const said = brokerMessage.parse(message)
    if (said.kind === 'deliver') consumers.deliver(said)
    else requests.settle(said)
  })

  return {
    get connected() {
      return connected
    },
    publish,
    consume: consumers.start,
    deadLetters: (subscriber) => ({
      list: async (limit = defaultListLimit) => {
        const { parked = [] } = await asked((request) => send({ kind: 'list', request, subscriber, limit }))
        return parked
      },
      replay: async (id) => {
        const { replayed = 0 } = await asked((request) => send({ kind: 'replay', request, subscriber, id }))
        return replayed
      },
    }),
    queueDepth: async (subscriber) => {
      const { depth } = await asked((request) => send({ kind: 'depth', request, subscriber }))
      if (!depth) throw new BusUnavailable('the launcher does not say')
      return depth
    },
    close: async () => {
      consumers.leaveAll()
      end()
    },
  }

  async function asked(ask: (request: number) => void) {
    if (!connected) throw new BusUnavailable('the launcher is gone')
    return requests.ask(ask).catch((error: unknown) => {
      throw new BusUnavailable(reasonOf(error))
    })
  }
}
