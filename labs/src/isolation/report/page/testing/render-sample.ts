import { writeFileSync } from 'node:fs'
import { renderPage } from '../render-page.ts'
import { sampleReport } from './sample-report.ts'

// For whoever works on the page's looks: node render-sample.ts microservices /tmp/sample.html
const [, , architecture, file = 'sample.html'] = process.argv
writeFileSync(file, renderPage(sampleReport(architecture === 'monolith' ? 'monolith' : 'microservices')))
