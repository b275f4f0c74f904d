/** The cookies that one browser holds, by name. */
export interface CookieJar {
  /** Takes the `Set-Cookie` lines of an answer. */
  take(setCookies: readonly string[]): void
  value(name: string): string | undefined
  /** The `Cookie` header, when there is anything to say. */
  header(): { readonly cookie?: string }
}

export function createCookieJar(): CookieJar {
  const held = new Map<string, string>()
  return {
    take: (setCookies) => {
      for (const line of setCookies) {
        const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? []
        if (name && value !== undefined) held.set(name, value)
      }
    },
    value: (name) => held.get(name),
    header: () => (held.size === 0 ? {} : { cookie: [...held].map(([name, value]) => `${name}=${value}`).join('; ') }),
  }
}
