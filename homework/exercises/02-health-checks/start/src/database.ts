import pg from 'pg'

export function connect(): pg.Pool {
  const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5, connectionTimeoutMillis: 2_000 })
  database.on('error', (error) => console.log(`a connection broke: ${error.message}`))
  return database
}
