import { existsSync } from 'node:fs'
import type { LaunchOptions } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine, if it has one. With REQUIRE_CHROMIUM=1 it must. */
export function findChromium(): string | undefined {
  const found = [process.env.CHROMIUM ?? '', ...places].find((place) => place !== '' && existsSync(place))
  if (found === undefined && process.env.REQUIRE_CHROMIUM === '1') {
    throw new Error(`There is no Chromium at ${places.join(' or ')}: apt-get install chromium`)
  }
  return found
}

/** It talks to the store, and to nobody else. */
export function launchOptions(executablePath: string): LaunchOptions {
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  }
}
