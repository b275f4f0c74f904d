/** First in, first out; what is given back goes to the front. Taking is cheap however long it is. */
export interface WaitingLine<Item> {
  readonly length: number
  add(item: Item): void
  /** In the order in which they were taken. */
  giveBack(items: readonly Item[]): void
  take(): Item | undefined
}

const compactAfter = 1_000

export function createWaitingLine<Item>(): WaitingLine<Item> {
  let items: Item[] = []
  let head = 0

  function compact(): void {
    items = items.slice(head)
    head = 0
  }

  return {
    get length() {
      return items.length - head
    },
    add: (item) => void items.push(item),
    giveBack: (returned) => {
      compact()
      items = [...returned, ...items]
    },
    take: () => {
      const item = items[head]
      if (item === undefined) return undefined
      head += 1
      if (head >= compactAfter && head * 2 >= items.length) compact()
      return item
    },
  }
}
