import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const options = { timeout: 60_000, maxBuffer: 16 * 1_024 ** 2 }

/** A repository whose history is one commit, by the author of the exported one's last. @returns that commit */
export async function commitOnce(folder: string, gitOfExported: string): Promise<string> {
  const author = await git(['--git-dir', gitOfExported, 'log', '-1', '--format=%an%n%ae'])
  const [name = 'Bulkhead', mail = 'bulkhead@localhost'] = author.split('\n')
  const inside = ['-C', folder, '-c', `user.name=${name}`, '-c', `user.email=${mail}`, '-c', 'commit.gpgsign=false']
  await git([...inside, 'init', '--quiet', '--initial-branch', 'main'])
  await git([...inside, 'add', '--all'])
  await git([...inside, 'commit', '--quiet', '--no-verify', '--message', 'The homework, as it starts'])
  return git([...inside, 'rev-parse', '--short', 'HEAD'])
}

async function git(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', [...args], options)
  return stdout.trim()
}
