import express, { type Express } from 'express'
import { faultRoutes } from '../faults/index.ts'
import { type OwnStatusOptions, statusRoute } from '../status/own-status.ts'
import { type ErrorHandlerOptions, errorHandler } from './error-handler.ts'
import { healthRoutes, metricsRoute } from './health.ts'
import { jsonBody } from './json-body.ts'
import { observe } from './observe.ts'
import { requestId } from './request-id.ts'
import { notFound, type Route, routerOf } from './routes.ts'

export interface ServiceAppOptions extends ErrorHandlerOptions, OwnStatusOptions {
  readonly routes: readonly Route[]
}

/** An Express application with everything that every service needs around its own routes. */
export function createServiceApp(options: ServiceAppOptions): Express {
  const { faults } = options
  const app = bareApp()
  app.use(requestId)
  app.use(routerOf([...healthRoutes(options.readiness), metricsRoute(options.metrics), statusRoute(options)]))
  if (faults) app.use('/lab', ...jsonBody(), routerOf(faultRoutes(faults)))
  app.use(observe(options.logger, options.metrics))
  if (faults) app.use(faults.meet)
  app.use(...jsonBody())
  app.use(routerOf(options.routes))
  app.use(notFound)
  app.use(errorHandler(options))
  return app
}

/** Express without what the store doesn't use: no version header, no hashing of each answer, flat queries. */
export function bareApp(): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  return app
}
