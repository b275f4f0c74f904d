import { test as anyTest, inject } from 'vitest'
import './provided.ts'

/** A test that needs a browser; where there is none it is named as skipped. */
export const test = anyTest.skipIf(inject('chromium') === undefined)
