/** The commands that a Markdown document tells its reader to run: its `sh` blocks, and what it shows as `npm …` or `docker …`. */
export function commandsOf(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n'))
  const inline = [...markdown.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`((?:npm|npx|docker|git) [^`]+)`/g)]
  const commands = [...blocks, ...inline.map(([, command = '']) => command)]
  return [...new Set(commands.map((line) => line.replace(/\s*#.*$/, '').trim()).filter((line) => line !== ''))]
}
