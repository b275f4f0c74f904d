import express, { type RequestHandler } from 'express'

/** The storefront's files. Pages, scripts and styles are asked about each time, pictures once a day. */
export function storefront(folder: string): RequestHandler {
  return express.static(folder, {
    redirect: false,
    cacheControl: false,
    setHeaders: (response, file) => {
      const isPicture = /\.(svg|png|jpe?g|webp|avif|ico)$/.test(file)
      response.setHeader('Cache-Control', isPicture ? 'public, max-age=86400' : 'no-cache')
    },
  })
}
