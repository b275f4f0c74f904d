import { Client } from 'pg'

/** Makes an empty database beside a service's own, on the same server. @returns its address */
export async function makeDatabase(beside: string, name: string): Promise<string> {
  const client = new Client({ connectionString: beside })
  await client.connect()
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  const url = new URL(beside)
  url.pathname = `/${name}`
  return url.href
}
