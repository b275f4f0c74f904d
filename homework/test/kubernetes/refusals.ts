import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exercise } from '../../exercises/09-kubernetes/exercise.ts'
import { startOf } from '../../src/folders.ts'
import { settleFiles } from '../../src/grade/run/settle-files.ts'

/** What is refused of a submission that says this. */
export async function refusals(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-manifests-'))
  try {
    await mkdir(join(folder, 'k8s'))
    await writeFile(join(folder, 'k8s/mine.yaml'), text)
    return await settleFiles(folder, exercise, startOf(exercise))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A Deployment whose pods say a line more, and whose container says another. */
export function deploymentWith({ pod = '', container = '' }): string {
  return `{ apiVersion: apps/v1, kind: Deployment, metadata: { name: shop }, spec: { selector: { matchLabels: { app: shop } },
    template: { metadata: { labels: { app: shop } }, spec: { ${pod && `${pod}, `}
      containers: [{ name: shop, image: "bulkhead/catalog:1"${container && `, ${container}`} }] } } } }`
}
