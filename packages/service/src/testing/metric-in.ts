/** The value of one metric in Prometheus' text format, such as `metricIn(text, 'events_total', { outcome: 'handled' })`; 0 where it isn't. */
export function metricIn(text: string, name: string, labels: Readonly<Record<string, string>>): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const line = text
    .split('\n')
    .find((one) => one.startsWith(`${name}{`) && wanted.every((label) => one.includes(label)))
  return Number(line?.split(' ').at(-1) ?? 0)
}
