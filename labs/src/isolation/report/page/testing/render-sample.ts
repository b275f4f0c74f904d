import { writeFileSync } from 'node:fs'
import { renderPage } from '../render-page.ts'
import { sampleReport } from './sample-report.ts'

// For whoever works on the page's looks: node render-sample.ts microservices|monolith|both /tmp/sample.html
const [, , wanted, file = 'sample.html'] = process.argv
const both = ['microservices', 'monolith'] as const
const chosen = wanted === 'both' ? both : both.filter((architecture) => architecture === wanted)
writeFileSync(file, renderPage(sampleReport(...chosen)))
