import { useFeed } from '../feed/use-feed.tsx'

/** Where the shoppers are. */
export function Browser() {
  const load = useFeed((state) => state.status?.lab?.load)
  return (
    <div className="browser">
      <svg className="browser-picture" viewBox="0 0 64 52" aria-hidden="true">
        <path className="browser-frame" d="M4 8a4 4 0 0 1 4-4h48a4 4 0 0 1 4 4v34a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4Z" />
        <path className="browser-line" d="M4 15h56M10 9.5h.1M16 9.5h.1M22 9.5h.1M14 25h22M14 32h36M14 39h28" />
      </svg>
      <h3>browser</h3>
      <p className="browser-load">{load ? `demo shoppers, ${load.perSecond}/s` : 'shoppers'}</p>
    </div>
  )
}
