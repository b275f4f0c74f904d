import type { Kubectl } from './kubectl.ts'

/** Has the cluster make these objects, or make them as they are said here. @throws KubectlFailed */
export async function apply(kubectl: Kubectl, objects: readonly object[]): Promise<void> {
  const list = { apiVersion: 'v1', kind: 'List', items: objects }
  await kubectl(['apply', '--filename', '-'], { input: JSON.stringify(list) })
}
