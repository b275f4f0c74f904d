import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@bulkhead/tools'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exercises } from '../../exercises/exercises.ts'
import { solutionsFolder, startOf } from '../../src/folders.ts'
import { homeworkResult } from '../../src/grade/result/homework-result.ts'
import { eventually } from '../../src/stage/index.ts'
import { hasDocker } from '../support/has-docker.ts'

const folder = '04-idempotent-consumer'
const scratch = mkdtempSync(join(tmpdir(), 'bulkhead-grading-'))
const work = join(scratch, 'work')
const called: string[] = []
const host = createServer((request, response) => {
  called.push(request.url ?? '')
  response.end()
})

/** Goes for the internet and for each address that could be this machine, and writes itself a result. */
const cheat = (port: number) => `
import { writeFileSync as writeResult } from 'node:fs'
import { networkInterfaces as ownNetworks } from 'node:os'
const own = Object.values(ownNetworks()).flat().map((one) => one?.address ?? '').filter((one) => /^[0-9.]+$/.test(one))
const first = own.map((one) => one.replace(/[0-9]+$/, '1'))
for (const target of ['example.com', 'host.docker.internal', '203.0.113.7', '172.17.0.1', ...first]) {
  fetch('http://' + target + ':${port}/from-inside').catch(() => undefined)
}
try { writeResult('/homework-result.json', '{"points":100}') } catch {}
`

describe.skipIf(!hasDocker())('grading in containers (needs Docker)', () => {
  beforeAll(async () => {
    host.listen(0, '0.0.0.0')
    await once(host, 'listening')
    cpSync(startOf({ folder }), join(work, folder), { recursive: true })
    cpSync(join(solutionsFolder, folder), join(work, folder), { recursive: true })
  })
  afterAll(() => {
    host.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('a solution that cheats besides scores what it earned, reaches nothing, and is reported', async () => {
    const address = host.address()
    appendFileSync(join(work, folder, 'src/main.ts'), cheat(typeof address === 'object' ? (address?.port ?? 0) : 0))
    mkdirSync(join(work, folder, 'checks'))
    writeFileSync(join(work, folder, 'checks/once.ts'), 'export const once = { run: async () => {} }')
    writeFileSync(join(work, 'homework-result.json'), '{"totals":{"points":100}}')
    symlinkSync(join(solutionsFolder, folder), join(work, folder, 'src/solution'))

    const grading = spawnGrade(['--trials', '1', '--out', join(scratch, 'out')])
    const [code] = await once(grading.child, 'close')

    expect(code).toBe(0)
    const result = homeworkResult.parse(JSON.parse(readFileSync(join(scratch, 'out/homework-result.json'), 'utf8')))
    expect(result.totals.points).toBe(12)
    expect(result.warnings).toEqual([
      `It carries a link, which was not followed: ${folder}/src/solution.`,
      `It carries its own checks or their surroundings, which were not used: ${folder}/checks/once.ts.`,
      'It carries a result, which was not read: homework-result.json.',
      `${folder}: it asked for names that are not on its stage.`,
      `${folder}: it called addresses that are not on its stage.`,
    ])
    expect(called).toEqual([])
    expect(grading.project()).toMatch(/^bulkhead-grade-[0-9a-f]{8}$/)
    expect(leftBehind(grading.project())).toEqual([])
  }, 600_000)

  test('Ctrl-C leaves no container, network or volume behind', async () => {
    const grading = spawnGrade(['--out', join(scratch, 'stopped')])
    const isThere = async () => leftBehind(grading.project()).length > 0
    await eventually('its containers are there', isThere, { withinMs: 120_000, everyMs: 500 })

    grading.child.kill('SIGINT')
    const [code] = await once(grading.child, 'close')

    expect(code).toBe(130)
    expect(leftBehind(grading.project())).toEqual([])
  }, 300_000)
})

function spawnGrade(options: readonly string[]) {
  const number = exercises.find((one) => one.folder === folder)?.number
  const args = ['homework/src/cli/main.ts', 'grade', work, '--exercise', String(number), ...options]
  const child = spawn('node', args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  return { child, project: () => /in containers of (\S+)\./.exec(said)?.[1] }
}

/** Whatever bears the name of a grading. */
function leftBehind(project: string | undefined): string[] {
  if (project === undefined) return []
  const list = (...args: readonly string[]) =>
    execFileSync('docker', [...args, '--quiet', '--filter', `name=${project}`], { encoding: 'utf8' })
  const found = [list('ps', '--all'), list('network', 'ls'), list('volume', 'ls')]
  return found.flatMap((printed) => printed.split('\n').filter((line) => line !== ''))
}
