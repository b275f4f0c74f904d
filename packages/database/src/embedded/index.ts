export { freePort } from './free-port.ts'
export * from './start-embedded-postgres.ts'
