/** The first part of a page from one mark to another, both included. */
export function partOf(page: string, from: string, to: string): string {
  const start = page.indexOf(from)
  const end = page.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`the page has no ${from} … ${to}`)
  return page.slice(start, end + to.length)
}

/** What one reads of some markup: entities apart, as `innerText` would have it. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1')
    .trim()
}
