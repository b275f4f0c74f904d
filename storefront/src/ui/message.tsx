import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export interface MessageProps {
  readonly icon: IconName
  readonly title: string
  readonly children: ReactNode
}

/** In place of a page that has nothing else to show. */
export function Message({ icon, title, children }: MessageProps) {
  return (
    <div className="message">
      <span className="message-icon">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
