export * from './open-test-bus.ts'
