import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Refused } from '@bulkhead/tools'
import { type Rendered, rendered } from './rendered.ts'

/** The project's name while it is rendered: what names itself otherwise is not the submission's own. */
export const renderedAs = 'submission'

const deadlineMs = 20_000

/**
 * What Compose makes of the data: defaults filled in, short forms written out, variables of the file's own put in. It
 * sees no variable of this machine, and no .env.
 * @throws InvalidCompose when Compose refuses it
 */
export async function renderCompose(document: unknown): Promise<Rendered> {
  const folder = await mkdtemp(join(tmpdir(), 'compose-'))
  try {
    await writeFile(join(folder, 'nothing.env'), '')
    const args = ['compose', '--project-name', renderedAs, '--project-directory', folder, '--env-file', 'nothing.env']
    args.push('--file', '-', 'config', '--format', 'json', '--no-path-resolution')
    const child = spawn(dockerProgram(), args, {
      cwd: folder,
      env: { DOCKER_CONFIG: process.env.DOCKER_CONFIG ?? join(homedir(), '.docker') },
      timeout: deadlineMs,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.stdin.end(JSON.stringify(document))
    const [said, code] = await Promise.all([
      text(child.stdout),
      new Promise<number | null>((resolve, reject) => {
        child.on('error', reject)
        child.on('close', resolve)
      }),
    ])
    if (code === null) throw new Refused(`docker compose config took longer than ${deadlineMs / 1_000} s.`)
    if (code !== 0) throw new InvalidCompose()
    return rendered.parse(JSON.parse(said))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A compose file that Compose itself refuses. */
export class InvalidCompose extends Error {
  override readonly name = 'InvalidCompose'
}

/** Where `docker` is: it is started without PATH, which would be a variable of this machine. */
function dockerProgram(): string {
  const names = process.platform === 'win32' ? ['docker.exe'] : ['docker']
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Refused('There is no docker on this machine.')
  return found
}
