import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import type { ProductSearch } from '../api/shop.ts'
import { Icon } from '../ui/icon.tsx'
import { addressOf, searchIn } from './catalog-search.ts'

const typingPauseMs = 300

/** Searches as one types on the shop's own page, and from everywhere with Enter. */
export function SearchBox() {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [words] = useSearchParams()
  const inShop = pathname === '/'
  const searched = inShop ? (words.get('query') ?? '') : ''
  const [typed, setTyped] = useState(searched)
  const [asked, setAsked] = useState(searched)
  const [arrivedAt, setArrivedAt] = useState(searched)
  const timer = useRef(0)

  // The address may change without the box: by a link, or by going back. What the box itself asked for arrives late, when
  // more may have been typed.
  if (searched !== arrivedAt) {
    setArrivedAt(searched)
    setAsked(searched)
    if (searched !== asked) setTyped(searched)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  function search(text: string, history: 'push' | 'replace'): void {
    clearTimeout(timer.current)
    const query = text.trim()
    const { query: _, ...others } = searchedNow() ?? {}
    setAsked(query)
    navigate(addressOf(query === '' ? others : { query, ...others }), { replace: history === 'replace' })
  }

  function type(text: string): void {
    setTyped(text)
    clearTimeout(timer.current)
    if (inShop) timer.current = window.setTimeout(() => searchAfterPause(text), typingPauseMs)
  }

  function searchAfterPause(text: string): void {
    const now = searchedNow()
    if (now) search(text, now.query === undefined ? 'push' : 'replace')
  }

  return (
    <form
      className="search"
      onSubmit={(event) => {
        event.preventDefault()
        search(typed, 'push')
      }}
    >
      <search>
        <Icon name="search" />
        <input
          type="search"
          name="query"
          aria-label="Search products"
          placeholder="Search lamps, rope, charts …"
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      </search>
    </form>
  )
}

/** What the address asks for, which may not be drawn yet; nothing once the shopper has left the shop's page. */
function searchedNow(): ProductSearch | undefined {
  const { pathname, search } = window.location
  return pathname === '/' ? searchIn(new URLSearchParams(search)) : undefined
}
