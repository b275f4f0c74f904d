import { eventWords, shortType } from '../words/event-words.ts'
import { formatMs } from '../words/figures.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import { LaneMarks } from './lane-marks.tsx'
import { lanes } from './lanes.ts'
import { shortId } from './order-list.tsx'
import type { OrderStory } from './stories.ts'

/** One order's events, each from the lane of who told it to the lanes of who heard it. */
export function Story({ story }: { readonly story: OrderStory }) {
  const chapters = chaptersOf(story)
  return (
    <section className="story" aria-label={`Order ${shortId(story.orderId)}`}>
      <div className="story-lanes" aria-hidden="true">
        {lanes.map((lane) => (
          <span key={lane}>{lane}</span>
        ))}
      </div>
      <ol>
        {chapters.map((chapter) => (
          <ChapterRow key={chapter.eventId} chapter={chapter} />
        ))}
      </ol>
    </section>
  )
}

function ChapterRow({ chapter }: { readonly chapter: Chapter }) {
  const { kind, words } = eventWords(chapter.type)
  return (
    <li className={`chapter event-${kind}`}>
      <span className="chapter-time">{chapter.atMs === 0 ? 'start' : `+${formatMs(chapter.atMs)}`}</span>
      <span className="chapter-words">
        {words}
        <code>{shortType(chapter.type)}</code>
      </span>
      <LaneMarks chapter={chapter} />
    </li>
  )
}
