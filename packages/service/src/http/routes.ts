import { type RequestHandler, Router } from 'express'
import { ProblemError } from './problem-error.ts'

/** One line of a service's table of routes. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  readonly handle: RequestHandler
}

/**
 * A router for the table, which answers 405 with `Allow` to another method of a path it knows. What does not begin as all of
 * its paths do passes by, without being held against each.
 */
export function routerOf(routes: readonly Route[]): RequestHandler {
  const router = Router()
  for (const path of new Set(routes.map((route) => route.path))) {
    const own = routes.filter((route) => route.path === path)
    const at = router.route(path)
    for (const { method, handle } of own) at[method](handle)
    at.all(methodNotAllowed(own.map((route) => route.method)))
  }
  const beginning = commonBeginning(routes.map(({ path }) => path))
  return (request, response, next) => {
    if (request.path.slice(0, beginning.length).toLowerCase() === beginning) router(request, response, next)
    else next()
  }
}

/** Of what is written out in the paths, in lower case: to Express upper and lower case are the same. */
function commonBeginning(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.toLowerCase().replace(/[:*{].*/, ''))
  let length = first.length
  while (!others.every((other) => other.startsWith(first.slice(0, length)))) length -= 1
  return first.slice(0, length)
}

function methodNotAllowed(methods: readonly Route['method'][]): RequestHandler {
  const allow = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).join(', ')
  return (request) => {
    throw new ProblemError(405, 'method-not-allowed', `${request.method} is not possible here, only ${allow}.`, {
      headers: { Allow: allow },
    })
  }
}

/** The last handler: nothing else knew the path. */
export const notFound: RequestHandler = () => {
  throw new ProblemError(404, 'not-found', 'There is nothing at this address.')
}
