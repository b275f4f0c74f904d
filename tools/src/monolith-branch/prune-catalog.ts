/** Leaves out of `pnpm-workspace.yaml` the versions that no workspace asks for any more. */
export function pruneCatalog(workspaceFile: string, manifests: readonly string[]): string {
  const asked = new Set(manifests.flatMap((manifest) => [...manifest.matchAll(/"([^"]+)": "catalog:"/g)].map(nameOf)))
  const [before, catalog, after] = split(workspaceFile)
  const kept = catalog.filter((line) => asked.has(line.trim().split(': ')[0]?.replaceAll('"', '') ?? ''))
  return [...before, ...kept, ...after].join('\n')
}

function nameOf([, name = '']: RegExpExecArray): string {
  return name
}

/** What is before the catalog's lines, those, and what comes after them. */
function split(text: string): readonly [string[], string[], string[]] {
  const lines = text.split('\n')
  const first = lines.indexOf('catalog:') + 1
  const length = lines.slice(first).findIndex((line) => !line.startsWith('  '))
  return [lines.slice(0, first), lines.slice(first, first + length), lines.slice(first + length)]
}
