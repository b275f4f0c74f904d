import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface NoticeProps {
  readonly tone: 'calm' | 'warning' | 'bad'
  readonly icon: IconName
  readonly children: ReactNode
}

/** One thing a shopper must know about a part of the page, while the rest goes on. */
export function Notice({ tone, icon, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} aria-live="polite">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
