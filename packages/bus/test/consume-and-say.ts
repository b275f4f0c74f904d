import { pino } from 'pino'
import { connectBus } from '../src/index.ts'

/** A process that consumes for the subscriber it is told, says what it hears, and never answers. */
const [, , subscriber = ''] = process.argv
const topology = { exchange: '', subscribers: {}, deliveryLimit: 1, retryDelaysMs: [] }
const bus = await connectBus({ topology, name: 'child', logger: pino({ level: 'silent' }) })

bus.consume(subscriber, async (deliveries) => {
  for (const { message } of deliveries) process.send?.({ heard: message.body })
  await new Promise(() => undefined)
})
