import { z } from 'zod'
import {
  createServiceApp,
  labHasItsFile,
  labSettings,
  readSettingsOrExit,
  serve,
  setting,
  startProcess,
} from '../../src/index.ts'

// A service as any other, for tests that break a process for good. Its parent is told where it listens.
const settings = z.object({ LOG_LEVEL: setting.logLevel, ...labSettings }).refine(...labHasItsFile)

const service = await startProcess('harbour', readSettingsOrExit(settings, process.env))
const { name, lifecycle } = service
const app = createServiceApp({
  ...service,
  service: name,
  readiness: {},
  problemStatuses: {},
  isUnavailable: () => false,
  routes: [{ method: 'get', path: '/lamps', handle: (_request, response) => void response.json(['lit']) }],
})
process.send?.({ port: await serve(app, { port: 0 }, lifecycle) })
