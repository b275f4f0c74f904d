import { watch as watchFolder } from 'node:fs'
import { faint } from '@bulkhead/tools'
import { neverRead } from '../grade/submission/limits.ts'
import type { Desk } from '../progress/desk.ts'
import { checkOnce, startedWork } from './check.ts'
import { parseCheck } from './check-arguments.ts'

/** How long nothing more must be saved: an editor writes several files at once. */
const quietMs = 300

/** `npm run homework watch N`: checks it, and again whenever something is saved, until Ctrl-C. */
export async function watch(args: readonly string[], desk: Desk, signal: AbortSignal): Promise<number> {
  const request = parseCheck('watch', args, desk, process.env)
  const { folder } = await startedWork(request, desk)
  const saves = savesIn(folder, signal)
  let checked: string | undefined
  while (!signal.aborted) {
    const work = await startedWork(request, desk)
    if (work.fingerprint !== checked) {
      checked = work.fingerprint
      clearScreen()
      await checkOnce(request, work, { desk, signal })
      desk.say(faint('\n  Waiting for you to save. Ctrl-C ends this; npm run homework stop takes down what is up.'))
    }
    await saves.next()
  }
  return 0
}

/** Resolves once something was saved since the last time, and nothing more for a moment. */
function savesIn(folder: string, signal: AbortSignal) {
  let saved = Promise.withResolvers<void>()
  let quiet: NodeJS.Timeout | undefined
  const watcher = watchFolder(folder, { recursive: true, signal }, (_, path) => {
    if (path?.split(/[\\/]/).some((part) => neverRead.includes(part))) return
    clearTimeout(quiet)
    quiet = setTimeout(() => saved.resolve(), quietMs)
  })
  watcher.on('error', (error) => saved.reject(error))
  signal.addEventListener('abort', () => saved.resolve())
  return {
    next: async () => {
      await saved.promise
      saved = Promise.withResolvers<void>()
      if (signal.aborted) saved.resolve()
    },
  }
}

function clearScreen(): void {
  if (process.stdout.isTTY) process.stdout.write('\x1b[2J\x1b[3J\x1b[H')
}
