import { useEffect, useState } from 'react'
import { Notice } from '../ui/notice.tsx'

/** Prices are never shown as today's when they are not. */
export function StaleNotice({ asOf }: { readonly asOf: number | undefined }) {
  if (asOf === undefined) return null
  return (
    <Notice tone="warning" icon="hourglass">
      <strong>
        Prices as of <Age since={asOf} /> ago: the catalog is not answering.
      </strong>{' '}
      Go on shopping: orders are accepted, and confirmed when it is back.
    </Notice>
  )
}

/** Seen, not read out each second. */
function Age({ since }: { readonly since: number }) {
  const now = useNow()
  return <span aria-live="off">{ageInWords(now - since)}</span>
}

export function ageInWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  if (seconds < 120) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
