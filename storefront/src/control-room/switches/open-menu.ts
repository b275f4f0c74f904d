const headerPx = 72

/** Puts a menu that has just been drawn where it can be seen, if need be above its button, and goes to its first item. */
export function openMenu(menu: HTMLElement | null): void {
  if (!menu) return
  const { bottom, height } = menu.getBoundingClientRect()
  const buttonTop = menu.parentElement?.getBoundingClientRect().top ?? 0
  const fitsAbove = buttonTop - height > headerPx
  menu.classList.toggle('fault-menu-above', bottom > window.innerHeight && fitsAbove)
  menu.querySelector('button')?.focus({ preventScroll: true })
  menu.scrollIntoView({ block: 'nearest' })
}
