import { docker } from '@bulkhead/tools/docker'
import type { HomeworkResult } from './result/homework-result.ts'

/** What it is graded with. */
export async function enginesHere(): Promise<HomeworkResult['engines']> {
  const [engine, compose] = await Promise.all([
    docker(['version', '--format', '{{.Server.Version}}']).catch(() => null),
    docker(['compose', 'version', '--short']).catch(() => null),
  ])
  return { node: process.versions.node, docker: engine, compose }
}
