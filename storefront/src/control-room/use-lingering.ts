import { useEffect, useState } from 'react'

/** The last words there were, which stay for a while after they are gone. */
export function useLingering(words: string, lingersMs: number): string {
  const [shown, setShown] = useState(words)
  if (words !== '' && words !== shown) setShown(words)

  useEffect(() => {
    if (words !== '') return
    const timer = setTimeout(() => setShown(''), lingersMs)
    return () => clearTimeout(timer)
  }, [words, lingersMs])

  return shown
}
