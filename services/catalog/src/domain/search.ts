/** The text that a product is found by. Lines keep a word from matching across the end of one field and the next. */
export function searchTextOf(product: {
  readonly name: string
  readonly description: string
  readonly category: string
}): string {
  return folded([product.name, product.description, product.category].join('\n'))
}

/** The words of a search, of which a product must have every one: none for a blank search. */
export function searchWordsOf(query: string): string[] {
  const words = folded(query).split(/\s+/u)
  return [...new Set(words)].filter((word) => word !== '')
}

/** Done here rather than in Postgres, whose lower() knows as many letters as the server's locale does. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
