import { useId, useRef, useState } from 'react'
import { choicesFor } from './faults.ts'
import { nextItem } from './next-item.ts'
import { openMenu } from './open-menu.ts'
import { useDismissal } from './use-dismissal.ts'
import { useBreak } from './use-switches.ts'

/** The ways to break a service, as a menu: arrows, Home, End and first letters move in it, Escape leaves it. */
export function FaultMenu({ service }: { readonly service: string }) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { mutate } = useBreak(service)
  useDismissal(place, isOpen, () => setIsOpen(false))

  function close(): void {
    setIsOpen(false)
    button.current?.focus()
  }

  return (
    <div className="fault-menu-place" ref={place}>
      <button
        type="button"
        ref={button}
        className="switch-button switch-button-break"
        aria-label={`Break ${service}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setIsOpen(true)
        }}
      >
        Break
      </button>
      {isOpen ? (
        <div
          id={id}
          className="fault-menu"
          role="menu"
          tabIndex={-1}
          aria-label={`Break ${service}`}
          ref={openMenu}
          onKeyDown={(event) => {
            if (event.key === 'Escape') return close()
            if (event.key === 'Tab') return setIsOpen(false)
            if (nextItem(event.currentTarget, event.key)) event.preventDefault()
          }}
        >
          {choicesFor(service).map(({ fault, does, proves }) => (
            <button
              key={fault.kind}
              type="button"
              className="fault-choice"
              role="menuitem"
              tabIndex={-1}
              aria-labelledby={`${id}-${fault.kind}`}
              aria-describedby={`${id}-${fault.kind}-words`}
              onPointerMove={({ currentTarget }) => currentTarget.focus()}
              onClick={() => {
                close()
                mutate(fault)
              }}
            >
              <strong id={`${id}-${fault.kind}`}>{fault.kind}</strong>
              <span id={`${id}-${fault.kind}-words`}>
                {does} <em>Shows {proves}.</em>
              </span>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
