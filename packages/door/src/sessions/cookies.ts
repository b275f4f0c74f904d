import type { Request, Response } from 'express'

export type SessionCookie = 'session' | 'staff'

/** The cookies that hold sessions: no script can read them, and no other site's form sends them. */
export interface Cookies {
  /** The cookie's value; an empty one counts as none. */
  read(request: Request, name: SessionCookie): string | undefined
  set(response: Response, name: SessionCookie, options: { readonly value: string; readonly maxAgeMs: number }): void
  clear(response: Response, name: SessionCookie): void
}

export function createCookies(secure: boolean): Cookies {
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const

  return {
    read: (request, name) => {
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
      const found = pairs.find((pair) => pair.startsWith(`${name}=`))
      return found?.slice(name.length + 1) || undefined
    },
    set: (response, name, { value, maxAgeMs }) =>
      void response.cookie(name, value, { ...attributes, maxAge: maxAgeMs }),
    clear: (response, name) => void response.clearCookie(name, attributes),
  }
}
