import type { Metrics } from '../metrics.ts'
import type { Route } from './routes.ts'

/** What a service can't serve without: by name, whether it is there. A check must answer within a second. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<boolean> | boolean>>

/**
 * `/livez` says that the process answers, and depends on nobody: restarting a service doesn't mend its database.
 * `/readyz` says whether it can serve, and what is missing if not.
 */
export function healthRoutes(checks: ReadinessChecks): Route[] {
  return [
    { method: 'get', path: '/livez', handle: (_request, response) => void response.json({ status: 'ok' }) },
    {
      method: 'get',
      path: '/readyz',
      handle: async (_request, response) => {
        const missing = await missingOf(checks)
        if (missing.length === 0) response.json({ status: 'ok' })
        else response.status(503).set('Retry-After', '1').json({ status: 'unavailable', missing })
      },
    },
  ]
}

/** `/metrics`, in Prometheus' text format. */
export function metricsRoute({ registry }: Metrics): Route {
  return {
    method: 'get',
    path: '/metrics',
    handle: async (_request, response) => {
      const text = await registry.metrics()
      response.set('Content-Type', registry.contentType).send(text)
    },
  }
}

/** The names of what is missing. */
export async function missingOf(checks: ReadinessChecks): Promise<string[]> {
  const names = Object.keys(checks)
  const answers = await Promise.all(
    Object.values(checks)
      .map(async (check) => check())
      .map((answer) => answer.catch(() => false)),
  )
  return names.filter((_, index) => !answers[index])
}
