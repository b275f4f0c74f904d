/** A table whose columns are as wide as their widest cell, as the formatter leaves it. The first line is its head. */
export function markdownTable([head = [], ...lines]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...lines].map((line) => line[column]?.length ?? 0)))
  const padded = (line: readonly string[]) => row(widths.map((width, column) => (line[column] ?? '').padEnd(width)))
  return [padded(head), row(widths.map((width) => '-'.repeat(width))), ...lines.map(padded)].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
