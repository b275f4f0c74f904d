/** Markup that goes into the page as it stands. */
export interface Html {
  readonly markup: string
}

export type Content = string | number | Html | readonly Html[] | undefined

/** Markup with values in it. Text is escaped here, and nowhere else, so that no caller can forget to. */
export function html(literals: TemplateStringsArray, ...values: readonly Content[]): Html {
  return { markup: String.raw({ raw: literals }, ...values.map(markupOf)) }
}

/** For what we wrote ourselves, such as a stylesheet: it is not escaped. */
export function trusted(markup: string): Html {
  return { markup }
}

function markupOf(value: Content): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return escapeText(String(value))
  if ('markup' in value) return value.markup
  return value.map(({ markup }) => markup).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
