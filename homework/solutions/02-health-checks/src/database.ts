import pg from 'pg'

/** A database that hangs answers nothing for as long as it is asked: each question has a deadline, and takes its connection along. */
export function connect(): pg.Pool {
  const database = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 5,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
  })
  database.on('error', (error) => console.log(`a connection broke: ${error.message}`))
  return database
}
