import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'

const endings = /\.(ts|tsx|js|mjs|json|md|ya?ml|conf|sql|py|go|sh)$|Dockerfile$/

/** The paths of a folder's texts, with forward slashes, without what git or a package manager put there. */
export async function textFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(\.git|node_modules)\//.test(path))
}
