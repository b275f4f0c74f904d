import { describe, expect, it } from 'vitest'
import { renderPage } from './render-page.ts'
import { aFault, aJourney, aReport, aStore, aTimeline } from './testing/a-report.ts'
import { partOf, textOf } from './testing/parts.ts'

describe('the page opens with', () => {
  it('the store, the verdict and the sentence', () => {
    const header = textOf(partOf(renderPage(aReport({ sentence: 'All is well.' })), '<header>', '</header>'))
    expect(header).toBe(
      'Bulkhead · fault isolation The store as microservices, in containers All is well. as predicted 1 fault: 1 as predicted',
    )
  })
})

describe('in the matrix', () => {
  it('a cell says what was observed', () => {
    const degraded = aJourney({ predicted: 'degraded', observed: 'degraded' })
    expect(textOf(firstCell(degraded))).toBe('degraded')
  })

  it('a cell that is not as predicted says what was predicted', () => {
    const surprise = aJourney({ predicted: 'ok', observed: 'failed', asPredicted: false })
    expect(firstCell(surprise)).toContain('class="effect failed differs"')
    expect(textOf(firstCell(surprise))).toBe('failed predicted ok')
  })

  it('a cell whose effect is right and whose extent is not says that, too', () => {
    const slower = aJourney({ predicted: 'ok', observed: 'ok', asPredicted: false })
    const hurtOnlySome = aJourney({ predicted: 'failed', observed: 'failed', asPredicted: false })
    expect([slower, hurtOnlySome].map(firstCell).map(textOf)).toEqual([
      'ok predicted as fast',
      'failed predicted throughout',
    ])
  })

  it('a fault that was not measured says so, and why', () => {
    const fault = aFault({ verdict: 'not measured', complaints: ['The store was not steady.'] })
    expect(textOf(rowOf(fault))).toBe('catalog hang not measured The store was not steady. –')
  })

  it('a fault that broke a promise is marked, though every journey went as predicted', () => {
    expect(textOf(rowOf(aFault({ verdict: 'not as predicted' })))).toContain('catalog hang not as predicted')
  })

  it('a store that was slow to heal stands out from one that was not', () => {
    expect(rowOf(aFault({ healedAfterMs: 1_500, healLimitMs: 10_000 }))).not.toContain('late')
    expect(rowOf(aFault({ healedAfterMs: 12_000, healLimitMs: 10_000 }))).toContain('late')
    expect(textOf(rowOf(aFault({ healedAfterMs: undefined })))).toContain('never')
  })
})

describe("a fault's section", () => {
  it('shows each journey before, during and after', () => {
    const hurt = { attempts: 90, successPercent: 99.97, degradedPercent: 87.5, p95Ms: 1_240 }
    const table = partOf(sectionOf(aFault({ journeys: [aJourney({ during: hurt })] })), '<tbody>', '</tbody>')
    expect(textOf(table)).toBe('browse ok ok 100% (87.5% degraded) 99.9% 100% 12 ms 1.2 s 12 ms')
  })

  it('sets the orders that were accepted against those that were confirmed', () => {
    const promises = { accepted: 1_040, confirmed: 1_038, doubled: 0, unanswered: 3, stockExpected: 90, stockFound: 90 }
    const outcome = textOf(partOf(sectionOf(aFault({ promises })), '<dl class="outcome">', '</dl>'))
    expect(outcome).toContain('1,040 accepted ≠ 1,038 confirmed 0 doubled, 3 made without an answer')
    expect(outcome).toContain('90 expected = 90 found')
  })

  it('says so when the stock could not be counted', () => {
    const promises = { accepted: 1, confirmed: 1, doubled: 0, unanswered: 0, stockExpected: 90, stockFound: Number.NaN }
    expect(textOf(sectionOf(aFault({ promises })))).toContain('90 expected ≠ unknown found')
  })

  it('tells its complaints', () => {
    const fault = aFault({ verdict: 'not as predicted', complaints: ['Two orders were lost.'] })
    expect(textOf(sectionOf(fault))).toContain('Why it is not as predicted Two orders were lost.')
  })
})

describe('the strip chart', () => {
  it("shades the fault's window", () => {
    // From -1 s to 3 s: the break is a quarter of the way, and the window is half of it.
    const chart = sectionOf(aFault({ timeline: aTimeline({ brokenAtMs: 0, healedAtMs: 2_000 }) }))
    expect(chart).toContain('<rect class="window" x="250" width="500"')
    expect(textOf(chart)).toContain('break to heal, 2 s')
  })

  it('lets those who failed hang from the top, each effect by its share', () => {
    const timeline = aTimeline({}, { ok: 5, degraded: 3, failed: 2, p95Ms: 12 })
    const heights = ['ok', 'degraded', 'failed'].map((effect) => firstBlock(sectionOf(aFault({ timeline })), effect))
    expect(heights).toEqual(['M0 50H250v37H0z', 'M0 27.8H250v22.2H0z', 'M0 13H250v14.8H0z'])
  })

  it('has no line where nobody came', () => {
    const timeline = aTimeline({}, { ok: 0, degraded: 0, failed: 0 })
    expect(sectionOf(aFault({ timeline }))).toContain('<path class="latency" d=""/>')
  })

  it('is told in a sentence to whoever cannot see it', () => {
    expect(sectionOf(aFault())).toContain(
      'aria-label="How it went for those who came, before, during and after catalog hang, healed 2 s after the break. During it: browse ok, 100% succeeded."',
    )
  })
})

describe('with both stores', () => {
  const hurt = aJourney({ predicted: 'failed', observed: 'failed' })
  const services = aStore({ faults: [aFault(), aFault({ fault: 'stop' }), aFault({ target: 'rabbitmq' })] })
  const stopped = aFault({ target: 'monolith', fault: 'stop', journeys: [hurt] })
  const monolith = aStore({ architecture: 'monolith', faults: [aFault({ journeys: [hurt] }), stopped] })
  const page = renderPage(aReport({ stores: [services, monolith] }))

  it('a fault is one row: what it did here, and there', () => {
    expect(textOf(partOf(page, '<th scope="row">catalog <b>hang</b>', '</tr>'))).toBe(
      `catalog hang ok ${'– '.repeat(5)}1.5 s failed ${'– '.repeat(5)}1.5 s`,
    )
  })

  it('what a module can not suffer alone is what its process did', () => {
    const row = partOf(page, '<th scope="row">catalog <b>stop</b>', '</tr>')
    expect(row).toContain('href="#monolith-monolith-stop"')
    expect(page).toContain('id="monolith-monolith-stop"')
  })

  it('what one of them has not is said', () => {
    expect(textOf(partOf(page, '<th scope="row">rabbitmq <b>hang</b>', '</tr>'))).toContain('no such thing there')
  })

  it('a reader is told how many journeys went on, of those faults that were made in both', () => {
    const told = textOf(partOf(page, '<dl class="went-on">', '</dl>'))
    expect(told).toContain('microservices 100% 2 of 2 journeys went on')
    expect(told).toContain('monolith 0% 0 of 2 journeys went on')
  })
})

describe('the page', () => {
  it('escapes text from outside', () => {
    const text = `<script>alert("1" & '2')</script>`
    const page = renderPage(
      aReport({
        sentence: text,
        stores: [aStore({ faults: [aFault({ verdict: 'not measured', complaints: [text] })] })],
      }),
    )
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;')
  })

  it('asks nothing of the network', () => {
    expect(renderPage(aReport())).not.toMatch(/https?:|<link|<script|@import|src=/)
  })

  it('ends with how it was measured', () => {
    const end = textOf(partOf(renderPage(aReport()), '<section class="how-measured">', '</section>'))
    expect(end).toContain('browse 10 product page 10')
    expect(end).toContain('4 cores, 16 GiB, linux x64, Node.js v24.21.0')
    expect(end).toContain('4 May 2026 at 09:00 UTC, for 20 min')
  })
})

function rowOf(fault: ReturnType<typeof aFault>): string {
  return partOf(
    renderPage(aReport({ stores: [aStore({ faults: [fault] })] })),
    '<th scope="row"><a href="#microservices-catalog-hang"',
    '</tr>',
  )
}

function firstCell(journey: ReturnType<typeof aJourney>): string {
  return partOf(rowOf(aFault({ journeys: [journey] })), '<td', '</td>')
}

function sectionOf(fault: ReturnType<typeof aFault>): string {
  return partOf(renderPage(aReport({ stores: [aStore({ faults: [fault] })] })), '<section class="fault"', '</section>')
}

function firstBlock(section: string, effect: string): string {
  return partOf(partOf(section, `<path class="share ${effect}" d="`, '"/>'), 'M0', 'z')
}
