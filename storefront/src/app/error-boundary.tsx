import { Component, type ReactNode } from 'react'
import { Message } from '../ui/message.tsx'

interface Props {
  readonly children: ReactNode
}

/** A fault in one page stays in it. React knows no other form for this than a class. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Message icon="leak" title="This page sprang a leak">
        <p>The rest of the shop is dry. Loading the page again usually mends it.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load it again
        </button>
      </Message>
    )
  }
}
