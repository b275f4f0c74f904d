import type { Status } from '@bulkhead/types'
import { addSteps, type OrderStory } from '../timeline/stories.ts'
import { changesIn } from '../words/changes.ts'
import { doorIsOpen, doorIsShut } from '../words/door.ts'
import { type Breakage, noteBreakages } from './breakages.ts'
import { addSeconds, type Second } from './journey-seconds.ts'
import { noTraffic, type Traffic, trafficWith, trafficWithout } from './traffic.ts'
import type { News } from './watch-store.ts'

/** All that the page knows, and nothing that grows without end. */
export interface FeedState {
  readonly connection: 'opening' | 'live' | 'lost'
  readonly openedMs: number
  readonly status: Status | undefined
  /** The last two minutes of the demo shoppers. */
  readonly seconds: readonly Second[]
  readonly breakages: readonly Breakage[]
  /** Newest first. */
  readonly stories: readonly OrderStory[]
  readonly traffic: Traffic
  /** By how much this machine's clock is ahead of the store's; not known until the store has said what time it is. */
  readonly skewMs: number | undefined
  /** Now, by the store's clock. */
  readonly nowMs: number
  /** What changed last, in a sentence. */
  readonly said: string
}

export const nothingKnown: FeedState = {
  connection: 'opening',
  openedMs: 0,
  status: undefined,
  seconds: [],
  breakages: [],
  stories: [],
  traffic: noTraffic,
  skewMs: undefined,
  nowMs: 0,
  said: '',
}

const pastMs = 500

/** What is known once some news has come, at this moment of this machine's clock. */
export function hear(state: FeedState, news: News, atMs: number): FeedState {
  switch (news.kind) {
    case 'opened':
      return opened(state, atMs)
    case 'lost':
      return lost(state, atMs)
    case 'status':
      return withStatus(state, news.status, atMs)
    case 'journeys': {
      const seconds = addSeconds(state.seconds, news.seconds)
      const newest = seconds.at(-1)
      return newest ? { ...state, seconds, skewMs: skewAt(newest, state.skewMs, atMs) } : state
    }
    case 'steps':
      return {
        ...state,
        stories: addSteps(state.stories, news.steps),
        // What a stream tells first is past, and moves no more.
        traffic: atMs - state.openedMs < pastMs ? state.traffic : trafficWith(state.traffic, news.steps, atMs),
      }
    default:
      return news satisfies never
  }
}

/** A second is told of when it is over, or later: the shortest way that one ever took is nearest to the truth. */
function skewAt(newest: Second, known = Number.POSITIVE_INFINITY, atMs: number): number {
  return Math.min(known, atMs - newest.atMs - 1_000)
}

function withStatus(state: FeedState, status: Status, atMs: number): FeedState {
  const nowMs = atMs - (state.skewMs ?? 0)
  const changes = state.connection === 'live' ? changesIn(state.status, status) : []
  return {
    ...state,
    status,
    nowMs,
    connection: 'live',
    breakages: noteBreakages(state.breakages, status, nowMs),
    traffic: trafficWithout(state.traffic, atMs),
    said: changes.length > 0 ? changes.join(' ') : state.said,
  }
}

function opened(state: FeedState, atMs: number): FeedState {
  const said = state.connection === 'lost' ? doorIsOpen(state.status) : state.said
  return { ...state, connection: 'live', openedMs: atMs, traffic: noTraffic, said }
}

function lost(state: FeedState, atMs: number): FeedState {
  if (state.connection === 'lost') return state
  return {
    ...state,
    connection: 'lost',
    breakages: noteBreakages(state.breakages, 'lost', atMs - (state.skewMs ?? 0)),
    traffic: noTraffic,
    said: doorIsShut(state.status),
  }
}
