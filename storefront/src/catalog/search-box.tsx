import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
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
  const timer = useRef(0)

  // The address may change without the box: by a link, or by going back.
  useEffect(() => setTyped(searched), [searched])
  useEffect(() => () => clearTimeout(timer.current), [])

  function search(query: string, history: 'push' | 'replace'): void {
    clearTimeout(timer.current)
    const { query: _, ...others } = inShop ? searchIn(words) : {}
    const wanted = query.trim() === '' ? others : { query: query.trim(), ...others }
    navigate(addressOf(wanted), { replace: history === 'replace' })
  }

  function type(text: string): void {
    setTyped(text)
    clearTimeout(timer.current)
    if (inShop)
      timer.current = window.setTimeout(() => search(text, searched === '' ? 'push' : 'replace'), typingPauseMs)
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
