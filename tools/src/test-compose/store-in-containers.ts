import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { root } from '../running-store/root.ts'
import { createRunner } from './run.ts'

/** A store under a name and a port of its own, so that none that somebody uses is touched. */
export interface StoreUnderTest {
  readonly file: string
  readonly project: string
  readonly port: string
  /** The setting that says the port. */
  readonly portSetting: 'PORT' | 'MONOLITH_PORT'
}

/** Runs a suite of tests/, and says whether it passed. */
export type Passes = (suite: string, ...folders: readonly string[]) => Promise<boolean>

/**
 * Builds and starts a store, and tries it. Whatever happens, all of it is taken down at the end: its containers would
 * otherwise come back with the engine.
 * @returns whether every suite passed
 */
export async function testInContainers(
  { file, project, port, portSetting }: StoreUnderTest,
  signal: AbortSignal,
  tryIt: (passes: Passes) => Promise<readonly boolean[]>,
): Promise<boolean> {
  const env = {
    ...process.env,
    COMPOSE_PROJECT_NAME: project,
    COMPOSE_FILE: file,
    COMPOSE_ANSI: 'never',
    COMPOSE_PROGRESS: 'plain',
    [portSetting]: port,
    STAFF_TOKEN: randomBytes(24).toString('base64url'),
    STORE_URL: `http://127.0.0.1:${port}`,
  }
  const { run, runToTheEnd } = createRunner({ root, env, signal })
  const showLogs = () => runToTheEnd('docker', ['compose', 'logs', '--no-color', '--tail', '40'])

  async function passes(suite: string, ...folders: readonly string[]): Promise<boolean> {
    const vitest = join(root, 'node_modules', '.bin', 'vitest')
    const code = await run(vitest, ['run', '--root', join('tests', suite), ...folders], 'any exit code')
    return code === 0
  }

  /** What is paused can't be stopped, so it is resumed first. */
  async function takeDown(): Promise<void> {
    await runToTheEnd('docker', ['compose', 'unpause'], 'quietly')
    const code = await runToTheEnd('docker', ['compose', 'down', '--volumes', '--remove-orphans', '--timeout', '5'])
    if (code !== 0)
      throw new Error(`Some of it is still there: docker compose --project-name ${project} down --volumes`)
  }

  try {
    await takeDown()
    await run('docker', ['compose', 'build'])
    const begun = performance.now()
    await run('docker', ['compose', 'up', '--detach', '--wait'])
    console.log(`FIGURE  up --wait              ${((performance.now() - begun) / 1_000).toFixed(1)} s, when built`)
    const passed = (await tryIt(passes)).every(Boolean)
    if (!passed) await showLogs()
    return passed
  } catch (error) {
    if (signal.aborted) return false
    console.error(error instanceof Error ? error.message : error)
    await showLogs()
    return false
  } finally {
    await takeDown()
  }
}
