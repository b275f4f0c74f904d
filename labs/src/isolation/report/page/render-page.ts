import type { IsolationReport } from '../report.ts'
import { faultSection } from './fault/fault-section.ts'
import { howMeasured } from './how-measured.ts'
import { html } from './html.ts'
import { iconSprite } from './icon.ts'
import { matrix } from './matrix/matrix.ts'
import { stylesheet } from './stylesheet.ts'
import { summary, titleOf } from './summary.ts'

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
${matrix(report.faults)}
<h2>Fault by fault</h2>
${report.faults.map(faultSection)}
${howMeasured(report)}
</main>
</body>
</html>
`
  return page.markup
}
