import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Calls `dismiss` when somebody presses elsewhere than in `place`, while it is open. */
export function useDismissal(place: RefObject<HTMLElement | null>, isOpen: boolean, dismiss: () => void): void {
  const leave = useEffectEvent(dismiss)
  useEffect(() => {
    if (!isOpen) return
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) leave()
    }
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  }, [isOpen, place])
}
