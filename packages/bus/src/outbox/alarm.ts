/** A sleep that `ring` ends early. A ring while nobody sleeps ends the next sleep at once. */
export interface Alarm {
  sleep(ms: number): Promise<void>
  ring(): void
}

export function createAlarm(): Alarm {
  let rung = false
  let wake: () => void = () => undefined

  return {
    sleep: async (ms) => {
      if (!rung) {
        let timer: NodeJS.Timeout | undefined
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, ms)
        })
        clearTimeout(timer)
      }
      rung = false
    },
    ring: () => {
      rung = true
      wake()
    },
  }
}
