import { connect } from './database.ts'

const database = connect()
await database.query('create table if not exists guests (name text primary key, visits integer not null)')
await database.end()
