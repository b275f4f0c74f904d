import { pairsIn } from '../pair-faults.ts'
import type { IsolationReport, StoreReport } from '../report.ts'
import { faultSection } from './fault/fault-section.ts'
import { howMeasured } from './how-measured.ts'
import { type Html, html } from './html.ts'
import { iconSprite } from './icon.ts'
import { matrix } from './matrix/matrix.ts'
import { pairedMatrix } from './matrix/paired-matrix.ts'
import { stylesheet } from './stylesheet.ts'
import { summary, titleOf } from './summary.ts'
import { architectureNames } from './words.ts'

/** The report as one page that needs nothing else: no script, no font, no request. */
export function renderPage(report: IsolationReport): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(report)}</title>
<style>
${stylesheet()}</style>
</head>
<body>
${iconSprite}
${summary(report)}
<main>
${matrixOf(report)}
${report.stores.map(faultsOf)}
${howMeasured(report)}
</main>
</body>
</html>
`
  return page.markup
}

function matrixOf(report: IsolationReport): Html {
  const pairs = pairsIn(report)
  return pairs ? pairedMatrix(pairs) : html`${report.stores.map(matrix)}`
}

function faultsOf({ architecture, faults, missing }: StoreReport): Html {
  return html`<h2>Fault by fault: ${architectureNames[architecture]}</h2>
${missing === undefined ? undefined : html`<p>Not measured. ${missing}</p>`}
${faults.map((fault) => faultSection(fault, architecture))}
`
}
