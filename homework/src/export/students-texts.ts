/** Verbs that only a lecturer has. */
const verbsOfLecturer = ['homework:export', 'homework:verify', 'monolith:branch']

/** Of a program or a package.json: without the lines that hold such a verb, quoted, as a key. */
export function withoutVerbs(text: string): string {
  return withoutLines(text, (line) =>
    verbsOfLecturer.some((verb) => new RegExp(`^ *['"](npm run )?${verb}( [^'"]*)?['"]:`).test(line)),
  )
}

/** Of a document: without the paragraphs that tell of such a verb. */
export function withoutCommands(text: string): string {
  return text
    .split('\n\n')
    .filter((paragraph) => !verbsOfLecturer.some((verb) => paragraph.includes(`npm run ${verb}`)))
    .join('\n\n')
}

/** Of a document: without a chapter, up to the next heading of its kind. @throws Error when there is none */
export function withoutChapter(text: string, heading: string): string {
  const [before, chapter] = text.split(`${heading}\n`)
  if (before === undefined || chapter === undefined) throw new Error(`There is no chapter “${heading}” any more.`)
  const next = chapter.indexOf('\n## ')
  return next < 0 ? `${before.trimEnd()}\n` : before + chapter.slice(next + 1)
}

export function withoutLines(text: string, isGone: (line: string) => boolean): string {
  return text
    .split('\n')
    .filter((line) => !isGone(line))
    .join('\n')
}
