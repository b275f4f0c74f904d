import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface NoticeProps {
  readonly tone: 'calm' | 'warning' | 'bad'
  readonly icon: IconName
  readonly children: ReactNode
}

/**
 * One thing a shopper must know about a part of the page, while the rest goes on. What went wrong is an alert: a polite
 * region that comes together with its words is often not read out.
 */
export function Notice({ tone, icon, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} {...(tone === 'bad' ? { role: 'alert' } : { 'aria-live': 'polite' })}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
