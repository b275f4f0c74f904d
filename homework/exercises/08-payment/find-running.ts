import { docker } from '@bulkhead/tools/docker'
import { runtimeMark } from './find-runtime.ts'

const image = 'node:24-slim'
const deadlineMs = 60_000
/** What a process runs can be read here, also where its file is deleted or was never one. */
const look = `for exe in /proc/[0-9]*/exe; do grep -qF ${runtimeMark} $exe && readlink $exe; done; true`
const mayRead = ['--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE', '--cap-add', 'DAC_READ_SEARCH']

/** Looks from beside into what the processes of a container run, which must stand still: else they could end who looks. @returns the path of a runtime */
export async function findRunning(containerId: string): Promise<string | undefined> {
  const besideThem = ['--pid', `container:${containerId}`, '--network', 'none', '--read-only', ...mayRead]
  const found = await docker(['run', '--rm', ...besideThem, '--entrypoint', 'sh', image, '-c', look], { deadlineMs })
  return found.split('\n').find((path) => path !== '')
}
