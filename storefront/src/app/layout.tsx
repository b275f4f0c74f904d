import { Suspense, useRef } from 'react'
import { Outlet } from 'react-router'
import { Skeleton } from '../ui/skeleton.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { useArrival } from './use-arrival.ts'

/** What is around every page. */
export function Layout() {
  const main = useRef<HTMLElement>(null)
  const path = useArrival(main)
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the page
      </a>
      <Header />
      <OfflineBar />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary key={path}>
          <Suspense fallback={<Skeleton className="page-skeleton" />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </>
  )
}
