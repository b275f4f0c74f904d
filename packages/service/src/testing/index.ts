export * from './eventually.ts'
export * from './sessions.ts'
