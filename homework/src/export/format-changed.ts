import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { textFilesIn } from './text-files.ts'

const deadlineMs = 60_000

/** Tables whose words were changed are drawn anew, and knobs written as the formatter would; programs stay to the letter. */
export async function formatChanged(folder: string): Promise<void> {
  const documents = (await textFilesIn(folder)).filter((path) => path.endsWith('.md') || path.endsWith('/knobs.json'))
  const options = { cwd: folder, timeout: deadlineMs, shell: process.platform === 'win32' }
  await promisify(execFile)('biome', ['format', '--write', '--vcs-enabled=false', ...documents], options)
}
