import { startLimitServer } from '../limits/limit-server.ts'
import { whenCatalogAnswers } from '../store/when-catalog-answers.ts'
import { readFrontPage } from './front-page.ts'
import type { Group } from './group.ts'

/**
 * The gateway remembers every good answer, and gives one only while catalog does not answer: so catalog is stopped, its
 * breaker opens, and each answer says that it is from memory, which the load generator checks.
 */
export const browseFromMemory: Group = {
  name: 'browse from memory',
  contenders: ['memory', 'express', 'bare'],
  open: async (workbench) => {
    const { store } = workbench
    const page = await readFrontPage(workbench)
    const [express, bare] = await Promise.all([
      startLimitServer('express.ts', page.file),
      startLimitServer('bare-http.ts', page.file),
    ])
    await store.stopCatalog()
    return {
      contenders: [
        { id: 'memory', measure: () => page.measure(store.origin, 'memory') },
        { id: 'express', measure: () => page.measure(express.origin, 'service') },
        { id: 'bare', measure: () => page.measure(bare.origin, 'service') },
      ],
      close: async () => {
        await Promise.all([express.stop(), bare.stop()])
        await store.startCatalog()
        await whenCatalogAnswers(store.origin)
      },
    }
  },
}
