/** Linux counts processor time in hundredths of a second for whoever asks, whatever it counts in itself. */
const ticksPerSecond = 100

/** Seconds of all processors that somebody used, of `/proc/stat`: processes, and other guests of the same machine. */
export function busySeconds(stat: string): number {
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = numbersOf(stat.split('\n')[0]?.replace(/^cpu +/, ''))
  return (user + nice + system + steal) / ticksPerSecond
}

export interface ProcessTimes {
  readonly pid: number
  readonly parent: number
  readonly name: string
  /** Its own and that of its children that have ended. */
  readonly seconds: number
}

/** Of `/proc/<pid>/stat`: `pid (name) state parent …`, and the name may hold anything. */
export function processTimes(stat: string): ProcessTimes | undefined {
  const [, pid, name = ''] = /^(\d+) \((.*)\) /s.exec(stat) ?? []
  if (pid === undefined) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user = 0, system = 0, childrensUser = 0, childrensSystem = 0] = fields.slice(11, 15).map(Number)
  const ticks = user + system + childrensUser + childrensSystem
  return { pid: Number(pid), parent: Number(fields[1]), name, seconds: ticks / ticksPerSecond }
}

/** Seconds that a process and all that descend from it have used, and those that are called like one of `names`. */
export function familySeconds(processes: readonly ProcessTimes[], root: number, names: readonly string[]): number {
  const family = new Set([root, ...processes.filter(({ name }) => names.includes(name)).map(({ pid }) => pid)])
  for (let before = 0; before < family.size; ) {
    before = family.size
    for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid)
  }
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { seconds }) => sum + seconds, 0)
}

function numbersOf(text = ''): number[] {
  return text.split(' ').map(Number)
}
