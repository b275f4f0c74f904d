import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react'
import { type FeedState, hear, nothingKnown } from './feed-state.ts'
import { watchStore } from './watch-store.ts'

interface Feed {
  readonly shown: () => FeedState
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
  const { shown, subscribe } = use(FeedContext)
  return useSyncExternalStore(subscribe, () => part(shown()))
}

/** What a second brings comes as three pieces of news, and is drawn once. */
const gatherMs = 30

function createFeed(): Feed {
  let known = nothingKnown
  let shown = nothingKnown
  let gathering: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function show(): void {
    gathering = undefined
    shown = known
    for (const changed of listeners) changed()
  }

  return {
    shown: () => shown,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    follow: () =>
      watchStore({
        onNews: (news) => {
          known = hear(known, news, Date.now())
          if (gathering === undefined) gathering = setTimeout(show, gatherMs)
        },
      }),
  }
}
