export { launcherChannel } from '../channel.ts'
export { createEmbeddedBus } from './client.ts'
