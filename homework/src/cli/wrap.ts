const widest = 108
const usual = 100

/** How wide a line may be here. */
export function lineWidth({ columns }: { readonly columns?: number } = process.stdout): number {
  return Math.max(40, Math.min(columns || usual, widest))
}

/** Lines of at most so many characters, broken between words; a word that is longer stays whole. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

function wrapLine(line: string, width: number): string[] {
  if (line.length <= width) return [line]
  const at = line.lastIndexOf(' ', width)
  if (at <= 0) return [line]
  return [line.slice(0, at), ...wrapLine(line.slice(at + 1), width)]
}
