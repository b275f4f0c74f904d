interface Task {
  readonly dependsOn?: readonly string[]
}

interface Tasks {
  readonly tasks: Readonly<Record<string, Task>>
}

/** Leaves out of `turbo.json` the tasks of workspaces that are gone, and the waiting for them. `workspaces` are the names of those that are there. */
export function pruneTasks(turboFile: string, workspaces: readonly string[]): string {
  const { tasks, ...settings }: Tasks = JSON.parse(turboFile)
  const isThere = (task: string) => !task.includes('#') || workspaces.includes(task.split('#')[0] ?? '')
  const kept = Object.entries(tasks)
    .filter(([name]) => isThere(name))
    .map(([name, task]) => [name, task.dependsOn ? { ...task, dependsOn: task.dependsOn.filter(isThere) } : task])
  return `${JSON.stringify({ ...settings, tasks: Object.fromEntries(kept) }, undefined, 2)}\n`
}
