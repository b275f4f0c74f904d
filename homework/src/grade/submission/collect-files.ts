import { Refused } from '@bulkhead/tools'
import { limits, neverRead } from './limits.ts'
import type { Ignored, Submission, SubmittedFile } from './submission.ts'

export interface Collection {
  /** Whether a file is worth reading. What isn't is noted. @throws Refused when it would be too many files, or too much */
  readonly wants: (path: string, size: number) => boolean
  readonly add: (path: string, file: SubmittedFile) => void
  readonly leaveOut: (path: string, why: string) => void
  readonly submission: () => Submission
}

/** Gathers a submission file by file, and keeps the limits. */
export function collectFiles(): Collection {
  const files = new Map<string, SubmittedFile>()
  const leftOut = new Map<string, Ignored>()
  let seen = 0
  let bytes = 0

  function leaveOut(path: string, why: string): void {
    leftOut.set(path, { path: printable(path), why })
  }

  function wants(path: string, size: number): boolean {
    const heap = neverReadPart(path)
    if (heap !== undefined) leaveOut(heap, 'is never read')
    const why = heap === undefined ? complaintAbout(path, size) : undefined
    if (why !== undefined) leaveOut(path, why)
    if (heap !== undefined || why !== undefined) return false
    seen += 1
    bytes += size
    if (seen > limits.files) throw new Refused(`The submission has more than ${limits.files} files.`)
    if (bytes > limits.totalBytes) throw new Refused(`The submission is larger than ${inMiB(limits.totalBytes)}.`)
    return true
  }

  return {
    wants,
    add: (path, file) => files.set(path, file),
    leaveOut,
    submission: () => {
      for (const path of files.keys())
        for (const folder of foldersAbove(path)) if (files.delete(folder)) leaveOut(folder, 'is a folder, too')
      return { files, leftOut: [...leftOut.values()] }
    },
  }
}

function complaintAbout(path: string, size: number): string | undefined {
  const parts = path.split('/')
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'has an absolute path'
  if (parts.includes('..')) return 'leads out of its folder'
  if (printable(path) !== path || path.includes('\\') || parts.some((part) => part === '' || part === '.')) {
    return 'has a name that is none on every system'
  }
  if (path.length > limits.pathLength) return `has a name longer than ${limits.pathLength} characters`
  if (size > limits.fileBytes) return `is larger than ${inMiB(limits.fileBytes)}`
  return undefined
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** The path up to the folder that is never read, where it has one. */
function neverReadPart(path: string): string | undefined {
  const parts = path.split('/')
  const at = parts.findIndex((part) => neverRead.includes(part))
  return at < 0 ? undefined : `${parts.slice(0, at + 1).join('/')}/`
}

/** A name chosen by a stranger, as it may stand in a terminal and in a report. */
function printable(path: string): string {
  return path.replaceAll(/\p{C}/gu, '?').slice(0, limits.pathLength)
}

function inMiB(bytes: number): string {
  return `${bytes / 1_024 ** 2} MiB`
}
