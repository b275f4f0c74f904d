/** Prints a line of what was measured: what a test proves is in its title, how well it went is here. */
export function figure(what: string, figures: Readonly<Record<string, string | number>>): void {
  const said = Object.entries(figures).map(([name, value]) => `${name} ${value}`)
  process.stdout.write(`FIGURE  ${what.padEnd(22)} ${said.join(' · ')}\n`)
}

export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
