import { readFileSync } from 'node:fs'
import { formatDuration, formatMoment } from '../../../isolation/report/page/figures.ts'
import { type Html, html, trusted } from '../../../isolation/report/page/html.ts'
import { outcomeInWords, spreadInWords } from '../in-words.ts'
import type { Contrast, ContrastReport } from '../report.ts'
import { plot } from './plot.ts'

const sheets = ['../../../isolation/report/page/page.css', 'contrast.css']

/** The report as one page that needs nothing else: no script, no font, no request. */
export function renderPage(report: ContrastReport): string {
  const groups = [...Map.groupBy(report.contrasts, ({ group }) => group)]
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Microservices and monolith, measured</title>
<style>
${stylesheet()}</style>
</head>
<body>
<header>
<p class="eyebrow">Bulkhead · contrast</p>
<h1>The same store as microservices and as a monolith</h1>
<p class="sentence">${report.sentence}</p>
<ul class="legend"><li><span class="dot microservices"></span> microservices</li><li><span class="dot monolith"></span> monolith</li>
<li>a dot a round, a bar from the least to the most, all from zero</li></ul>
</header>
<main>
${groups.map(([group, contrasts]) => groupOf(group, contrasts))}
${howMeasured(report)}
</main>
</body>
</html>
`
  return page.markup
}

function groupOf(group: string, contrasts: readonly Contrast[]): Html {
  return html`<section>
<h2>${group}</h2>
<table class="contrast">
<thead><tr><th scope="col">what</th><th scope="col" class="figure">microservices</th><th scope="col" class="figure">monolith</th><th scope="col" class="plotted">from zero</th><th scope="col">speaks for</th></tr></thead>
<tbody>${contrasts.map(rowOf)}</tbody>
</table>
</section>
`
}

function rowOf(contrast: Contrast): Html {
  const { what, unit, better, microservices, monolith, verdict, speaksFor } = contrast
  const outcome = outcomeInWords(contrast)
  const mark = `outcome ${speaksFor ?? 'nobody'} ${verdict.replaceAll(' ', '-')}`
  return html`<tr>
<th scope="row">${what} <small>${better} is better</small></th>
<td class="figure">${spreadInWords(microservices, unit)}</td><td class="figure">${spreadInWords(monolith, unit)}</td>
<td class="plotted">${plot(contrast)}</td><td><span class="${mark}">${outcome}</span></td>
</tr>
`
}

function howMeasured({ machine, startedAt, finishedAt, seconds, rounds }: ContrastReport): Html {
  const tookMs = Date.parse(finishedAt) - Date.parse(startedAt)
  const failed = rounds.filter((round) => round.failed !== undefined)
  return html`<section class="how-measured">
<h2>How it was measured</h2>
<p>Both from one checkout, in containers, from nothing to nothing, in turn: ${rounds.length} rounds in all, each load for ${seconds} s with
16 shoppers who ask again as soon as they are answered, its first quarter not counted. They share the machine's cores with the store.
A row speaks for a store where every round of it is better than every round of the other.</p>
${failed.map(({ round, architecture, failed: why }) => html`<p>Round ${round} of ${architecture} failed: ${why}</p>`)}
<dl>
<div><dt>Machine</dt><dd>${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.platform}, Node.js ${machine.node}</dd></div>
<div><dt>When</dt><dd><time datetime="${startedAt}">${formatMoment(startedAt)}</time>, for ${formatDuration(tookMs)}</dd></div>
</dl>
</section>`
}

function stylesheet(): Html {
  return trusted(sheets.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n'))
}
