/** Moves the focus in a menu as a key asks for. @returns whether the key was one of a menu's */
export function nextItem(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  const at = items.findIndex((item) => item.matches(':focus'))
  const next = itemFor(items, at, key)
  next?.focus()
  return next !== undefined
}

function itemFor(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(at < 0 ? -1 : at - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const others = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return others.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()))
}
