import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

export interface Toast {
  readonly tone: 'good' | 'bad'
  readonly text: string
}

type Say = (toast: Toast) => void

const SayContext = createContext<Say>(() => undefined)
const shownForMs = 5_000

/** How a page says in passing that something was done, or was not. */
export function useSay(): Say {
  return use(SayContext)
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast>()
  const say = useCallback<Say>((said) => setToast({ ...said }), [])

  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(undefined), shownForMs)
    return () => clearTimeout(timer)
  }, [toast])

  return (
    <SayContext value={say}>
      {children}
      <div className="toasts" aria-live="polite">
        {toast ? (
          <p className={`toast toast-${toast.tone}`}>
            <Icon name={toast.tone === 'good' ? 'check' : 'leak'} />
            {toast.text}
          </p>
        ) : null}
      </div>
    </SayContext>
  )
}
