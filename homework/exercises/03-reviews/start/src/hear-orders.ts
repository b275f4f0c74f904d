import type { ConfirmChannel } from 'amqplib'
import type { Database } from './database.ts'

/**
 * Who bought what is told on the bus. Make a queue for this service, bind it to the events that it needs (they are in
 * ../events), and remember what they say.
 */
export async function hearOrders(_channel: ConfirmChannel, _database: Database): Promise<void> {}
