export * from './eventually.ts'
export * from './metric-in.ts'
export * from './sessions.ts'
