import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import { type FeedState, hear, nothingKnown } from './feed-state.ts'
import { watchStore } from './watch-store.ts'

interface Feed {
  readonly now: () => FeedState
  readonly subscribe: (changed: () => void) => () => void
  readonly follow: () => () => void
}

const FeedContext = createContext<Feed>(createFeed())

/** Follows the store for as long as it is on the page. */
export function FeedProvider({ children }: { readonly children: ReactNode }) {
  const [feed] = useState(createFeed)
  useEffect(() => feed.follow(), [feed])
  return <FeedContext value={feed}>{children}</FeedContext>
}

/** A part of what is known. Who asks for one part is not drawn again because another has changed. */
export function useFeed<Part>(part: (state: FeedState) => Part): Part {
  const { now, subscribe } = use(FeedContext)
  return useSyncExternalStore(subscribe, () => part(now()))
}

function createFeed(): Feed {
  let state = nothingKnown
  const listeners = new Set<() => void>()
  return {
    now: () => state,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    follow: () =>
      watchStore({
        onNews: (news) => {
          state = hear(state, news, Date.now())
          for (const changed of listeners) changed()
        },
      }),
  }
}
