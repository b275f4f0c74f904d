import { expect, test } from 'vitest'
import { repositoryFiles, type SourceFile } from './sources.ts'

/** Clock, randomness, environment and waiting: what a domain is given, and never takes. */
const impure =
  /\bawait\b|\basync\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\.|\bsetTimeout\b|\bfetch\(/

function impurities(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const found = impure.exec(text)
    return found ? [`${path}: ${found[0]}`] : []
  })
}

test('the rules of the store take no time, no chance and no environment', () => {
  const domains = repositoryFiles('.ts').filter(({ path }) => path.includes('/domain/') && !path.endsWith('.test.ts'))

  expect(domains.length).toBeGreaterThan(5)
  expect(impurities(domains)).toEqual([])
})

test('a rule that looks at the clock is caught', () => {
  const path = 'services/order/src/domain/order.ts'

  expect(impurities([{ path, text: 'const at = new Date().toISOString()' }])).toEqual([`${path}: new Date()`])
  expect(impurities([{ path, text: 'export async function place() {}' }])).toEqual([`${path}: async`])
})
