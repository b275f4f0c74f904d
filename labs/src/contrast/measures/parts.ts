import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@bulkhead/tools'
import { z } from 'zod'
import type { Figures } from '../rows.ts'
import type { ComposeStore } from '../store/compose.ts'

const config = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      environment: z.record(z.string(), z.unknown()).nullish(),
      ports: z.array(z.unknown()).optional(),
    }),
  ),
})

/** What has to be known and looked after: counted, not judged. Read off the file that Compose reads. */
export async function countParts(store: ComposeStore): Promise<Figures> {
  const { services } = config.parse(JSON.parse(await store.compose('config', '--format', 'json')))
  const parts = Object.values(services)
  const lines = Object.values(store.deployables).map((folders) =>
    folders.reduce((sum, folder) => sum + linesIn(folder), 0),
  )
  return {
    images: new Set(parts.map(({ image }) => image)).size,
    containers: parts.length,
    ports: parts.reduce((sum, { ports = [] }) => sum + ports.length, 0),
    settings: parts.reduce((sum, { environment }) => sum + Object.keys(environment ?? {}).length, 0),
    largestLines: Math.max(...lines),
    allLines: lines.reduce((sum, count) => sum + count, 0),
  }
}

/** Lines of TypeScript that say something, of what is deployed: no tests. The packages that both share are left out. */
function linesIn(folder: string): number {
  return readdirSync(join(root, folder)).reduce((sum, name) => {
    const path = `${folder}/${name}`
    if (['node_modules', 'dist', 'test', 'testing'].includes(name)) return sum
    if (statSync(join(root, path)).isDirectory()) return sum + linesIn(path)
    if (!name.endsWith('.ts') || /\.(test|config)\.ts$/.test(name)) return sum
    return (
      sum +
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '').length
    )
  }, 0)
}
