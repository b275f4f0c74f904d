import { NavLink, Route, Routes } from 'react-router'
import { isRefusal } from '../api/refusals.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useTitle } from '../ui/use-title.ts'
import { DeadLetters } from './dead-letters.tsx'
import { SignIn } from './sign-in.tsx'
import { StockBook } from './stock-book.tsx'
import { useDeadLetters } from './use-dead-letters.ts'
import './staff.css'

/** Behind the counter. */
export function StaffPages() {
  useTitle('Staff')
  const { error, isPending, data } = useDeadLetters()
  if (isPending) return <Skeleton className="page-skeleton" />
  if (isRefusal(error, 401) || isRefusal(error, 403)) return <SignIn />
  return (
    <div className="page">
      <h1>Behind the counter</h1>
      <nav className="tabs" aria-label="Staff">
        <NavLink to="/staff" end>
          Prices and stock
        </NavLink>
        <NavLink to="/staff/dead-letters">
          Dead letters <span className="tab-count">{data?.items.length ?? '?'}</span>
        </NavLink>
      </nav>
      <Routes>
        <Route index element={<StockBook />} />
        <Route path="dead-letters" element={<DeadLetters />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </div>
  )
}
