import { startLimitServer } from '../limits/limit-server.ts'
import { readFrontPage } from './front-page.ts'
import type { Group } from './group.ts'

/** The gateway's usual way: while catalog answers, nobody is answered from memory, which the load generator checks. */
export const browseFromPostgres: Group = {
  name: 'browse from Postgres',
  contenders: ['postgres', 'proxy', 'postgresApart'],
  open: async (workbench) => {
    const { store } = workbench
    const page = await readFrontPage(workbench)
    const express = await startLimitServer('express.ts', page.file)
    const proxy = await startLimitServer('express-proxy.ts', express.origin)
    return {
      contenders: [
        { id: 'postgres', measure: () => page.measure(store.origin, 'service') },
        { id: 'proxy', measure: () => page.measure(proxy.origin, 'service') },
        { id: 'postgresApart', measure: () => page.measureApart(store.origin) },
      ],
      close: async () => {
        await proxy.stop()
        await express.stop()
      },
    }
  },
}
