import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRunner } from './run.ts'

/**
 * Builds and starts `compose.yaml` under a name and a port of its own, runs the black-box suite against it, then
 * breaks it for real. Whatever happens, all of it is taken down at the end: its containers would otherwise come
 * back with the engine.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url))
const project = 'bulkhead-test'
const port = '18080'
const env = {
  ...process.env,
  COMPOSE_PROJECT_NAME: project,
  COMPOSE_FILE: 'compose.yaml',
  COMPOSE_ANSI: 'never',
  COMPOSE_PROGRESS: 'plain',
  PORT: port,
  STAFF_TOKEN: randomBytes(24).toString('base64url'),
  STORE_URL: `http://127.0.0.1:${port}`,
}
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort())
const { run, runToTheEnd } = createRunner({ root, env, signal: stopping.signal })

process.exitCode = 1
try {
  await takeDown()
  await run('docker', ['compose', 'build'])
  const begun = performance.now()
  await run('docker', ['compose', 'up', '--detach', '--wait'])
  console.log(`FIGURE  up --wait              ${((performance.now() - begun) / 1_000).toFixed(1)} s, when built`)
  const suites = [
    await passes('compose', 'test/as-built'),
    await passes('blackbox'),
    await passes('compose', 'test/broken'),
  ]
  process.exitCode = suites.every(Boolean) ? 0 : 1
  if (process.exitCode !== 0) await runToTheEnd('docker', ['compose', 'logs', '--no-color', '--tail', '40'])
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error)
    await runToTheEnd('docker', ['compose', 'logs', '--no-color', '--tail', '40'])
  }
} finally {
  await takeDown()
}

async function passes(suite: string, ...folders: readonly string[]): Promise<boolean> {
  const vitest = join(root, 'node_modules', '.bin', 'vitest')
  const code = await run(vitest, ['run', '--root', join('tests', suite), ...folders], 'any exit code')
  return code === 0
}

/** What is paused can't be stopped, so it is resumed first. */
async function takeDown(): Promise<void> {
  await runToTheEnd('docker', ['compose', 'unpause'], 'quietly')
  const code = await runToTheEnd('docker', ['compose', 'down', '--volumes', '--remove-orphans', '--timeout', '5'])
  if (code !== 0) throw new Error(`Some of it is still there: docker compose --project-name ${project} down --volumes`)
}
