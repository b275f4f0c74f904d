import type { Route } from '@bulkhead/service'
import { createOpenApi } from './openapi.ts'
import { docsPage, startSwaggerUi } from './page.ts'

/** Where a program, and where a person, reads what the API is. */
export function docsRoutes(swaggerUiFolder: string): Route[] {
  let openApi: string | undefined

  /** Made for the first who asks: few do, and a store that starts has better things to do. */
  function openApiOnce(): string {
    openApi ??= JSON.stringify(createOpenApi())
    return openApi
  }

  function text(type: string, content: () => string): Route['handle'] {
    return (_request, response) => void response.type(type).set('Cache-Control', 'no-cache').send(content())
  }

  function file(name: string): Route['handle'] {
    return (_request, response) => response.sendFile(name, { root: swaggerUiFolder, maxAge: '1d' })
  }

  return [
    { method: 'get', path: '/openapi.json', handle: text('application/json', openApiOnce) },
    { method: 'get', path: '/docs', handle: text('html', () => docsPage) },
    { method: 'get', path: '/docs/start.js', handle: text('js', () => startSwaggerUi) },
    { method: 'get', path: '/docs/swagger-ui.css', handle: file('swagger-ui.css') },
    { method: 'get', path: '/docs/swagger-ui-bundle.js', handle: file('swagger-ui-bundle.js') },
  ]
}
