import { DummyDriver, PostgresDialect, Transaction } from 'kysely'

const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('a transaction opens no other connection')),
})
/** What else makes a transaction is for opening others, which it never does. */
const unused = { dialect, config: { dialect }, driver: new DummyDriver() }

/**
 * Asks several things of a transaction in one round trip, which need nothing of each other's answers: Kysely by itself sends
 * a statement when the one before it is answered. They run in the order in which they are asked. When one fails, so do
 * those behind it, and the error is that of the first.
 */
export function together<Schema, const Asked extends readonly Promise<unknown>[]>(
  tx: Transaction<Schema>,
  ask: (tx: Transaction<Schema>) => Asked,
) {
  const executor = tx.getExecutor()
  return executor.provideConnection((connection) => {
    const atOnce = executor.withConnectionProvider({ provideConnection: (use) => use(connection) })
    return Promise.all(ask(new Transaction<Schema>({ ...unused, executor: atOnce })))
  })
}
