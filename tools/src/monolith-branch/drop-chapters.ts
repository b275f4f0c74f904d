import { Refused } from '../faults/refusal.ts'

/** A Markdown document without these chapters (`## …`), each up to the next one. @throws Refused where there is none */
export function dropChapters(document: string, headings: readonly string[]): string {
  const chapters = document.split(/^(?=## )/m)
  const missing = headings.filter((heading) => !chapters.some((chapter) => isOf(chapter, heading)))
  if (missing.length > 0) throw new Refused(`There is no chapter "${missing.join('", "')}".`)
  const kept = chapters.filter((chapter) => !headings.some((heading) => isOf(chapter, heading)))
  return `${kept.join('').trimEnd()}\n`
}

function isOf(chapter: string, heading: string): boolean {
  return chapter.startsWith(`## ${heading}\n`)
}
