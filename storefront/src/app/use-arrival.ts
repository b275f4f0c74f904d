import { type RefObject, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/**
 * A browser that loads a new page starts at its top and tells a screen reader; a page that only changes has to do it.
 * Going back is left to the browser, which knows where one was.
 */
export function useArrival(main: RefObject<HTMLElement | null>): string {
  const { pathname } = useLocation()
  const how = useNavigationType()
  const shown = useRef(pathname)

  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    main.current?.focus({ preventScroll: true })
    if (how !== 'POP') window.scrollTo({ top: 0, behavior: 'instant' })
  }, [pathname, how, main])

  return pathname
}
