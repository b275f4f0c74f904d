import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '@bulkhead/tools'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const files = {
  'package.json': JSON.stringify({ type: 'module' }),
  'src/prices.json': '{ "lamp": 4900, "__proto__": 1 }',
  'src/main.ts': `
    import { basename } from 'node:path'
    import * as os from 'node:os'
    import prices from './prices.json' with { type: 'json' }
    const { lamp }: { lamp: number } = prices
    console.log(JSON.stringify({ lamp, own: Object.keys(prices), name: basename('/a/lamp'), eol: os.EOL }))
  `,
}

let service: string

beforeAll(() => {
  service = mkdtempSync(join(tmpdir(), 'bulkhead-bundle-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(service, name)), { recursive: true })
    writeFileSync(join(service, name), text)
  }
  execFileSync(process.execPath, [join(root, 'tools/bundle/main.ts'), service], { stdio: 'pipe' })
})

afterAll(() => rmSync(service, { recursive: true, force: true }))

function bundled(): string {
  return readFileSync(join(service, 'dist/main.js'), 'utf8')
}

describe('a bundled service', () => {
  test('says what it said before, without the files that it was made of', () => {
    rmSync(join(service, 'src'), { recursive: true })
    const said = execFileSync(process.execPath, [join(service, 'dist/main.js')], { encoding: 'utf8' })
    const [eol] = said.match(/\r?\n$/) ?? []
    expect(JSON.parse(said)).toEqual({ lamp: 4_900, own: ['lamp', '__proto__'], name: 'lamp', eol })
  })

  test('imports of Node.js nothing but what it needs to ask for the rest', () => {
    const imported = [...bundled().matchAll(/import[^;]*?from\s*["']([^"']+)["']/g)].map(([, name]) => name)
    expect(imported).toEqual(['node:module'])
  })

  test('holds JSON as text', () => {
    expect(bundled()).toContain(`JSON.parse('{"lamp":4900,"__proto__":1}')`)
  })

  test('is read once: what lies beside it says that it is a module', () => {
    expect(JSON.parse(readFileSync(join(service, 'dist/package.json'), 'utf8'))).toEqual({ type: 'module' })
  })
})
