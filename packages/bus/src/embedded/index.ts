export { type Broker, createBroker, serveChildProcess } from './broker/broker.ts'
export { createChannelPair, type EmbeddedChannel } from './channel.ts'
export { createEmbeddedBus } from './client/client.ts'
