import express, { type RequestHandler } from 'express'

const forever = 'public, max-age=31536000, immutable'
const aDay = 'public, max-age=86400'

/**
 * The storefront's files, and its page for every address that is one of the storefront's own. Scripts and styles carry
 * their content in their name and are kept for ever, pictures for a day, the page is asked about each time.
 */
export function storefront(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    redirect: false,
    cacheControl: false,
    setHeaders: (response, file) => void response.setHeader('Cache-Control', freshnessOf(file)),
  })
  return [compressedAssets(folder), files, clientRoutes(folder)]
}

function freshnessOf(file: string): string {
  if (/[\\/]assets[\\/]/.test(file)) return forever
  return /\.(svg|png|jpe?g|webp|avif|ico)$/.test(file) ? aDay : 'no-cache'
}

/** The smallest first: a browser names its own in any order. */
const encodings = [
  { encoding: 'br', ending: 'br' },
  { encoding: 'gzip', ending: 'gz' },
] as const

/** The build leaves a `.br` and a `.gz` beside each script and style: compressed once, and well, rather than at each request. */
function compressedAssets(root: string): RequestHandler {
  return (request, response, next) => {
    const [, type] = /^\/assets\/[\w.-]+\.(js|css)$/.exec(request.path) ?? []
    if (type === undefined || !isRead(request.method)) return next()
    response.vary('Accept-Encoding')
    const best = encodings.find(({ encoding }) => request.acceptsEncodings(encoding))
    if (!best) return next()
    const headers = {
      'Content-Type': type === 'js' ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8',
      'Content-Encoding': best.encoding,
      'Cache-Control': forever,
    }
    response.sendFile(`${request.path}.${best.ending}`, { root, cacheControl: false, headers }, (error) => {
      if (error && !response.headersSent) next()
    })
  }
}

/** `/cart` and `/orders/…` are pages that the storefront's script shows: a reload there gets the one page there is. */
function clientRoutes(root: string): RequestHandler {
  const headers = { 'Cache-Control': 'no-cache' }
  return (request, response, next) => {
    const wantsPage = isRead(request.method) && /\btext\/html\b/.test(request.headers.accept ?? '')
    if (!wantsPage || isElsewhere(request.path)) return next()
    response.sendFile('index.html', { root, cacheControl: false, headers }, (error) => {
      if (error && !response.headersSent) next()
    })
  }
}

/** What is named like a file is one or is missing, and the door's own addresses are never the storefront's. */
function isElsewhere(path: string): boolean {
  return /^\/(api|docs|livez|readyz|metrics)(\/|$)/i.test(path) || /\.\w+$/.test(path)
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}
