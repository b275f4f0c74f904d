import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import { BrowserRouter, Route, Routes } from 'react-router'
import { CartPage } from '../cart/cart-page.tsx'
import { CatalogPage } from '../catalog/catalog-page.tsx'
import { ProductPage } from '../catalog/product-page.tsx'
import { CheckoutPage } from '../checkout/checkout-page.tsx'
import { OrderPage } from '../orders/order-page.tsx'
import { OrdersPage } from '../orders/orders-page.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { Layout } from './layout.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { createQueryClient } from './query-client.ts'

// Few who come to buy ever need these.
const StaffPages = lazy(async () => ({ default: (await import('../staff/staff-pages.tsx')).StaffPages }))
const ControlRoomPage = lazy(async () => ({
  default: (await import('../control-room/control-room-page.tsx')).ControlRoomPage,
}))

/** The shop's table of contents. */
export function App() {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <BrowserRouter>
          <Routes>
            <Route element={<Layout />}>
              <Route index element={<CatalogPage />} />
              <Route path="products/:id" element={<ProductPage />} />
              <Route path="cart" element={<CartPage />} />
              <Route path="checkout" element={<CheckoutPage />} />
              <Route path="orders" element={<OrdersPage />} />
              <Route path="orders/:id" element={<OrderPage />} />
              <Route path="staff/*" element={<StaffPages />} />
              <Route path="control-room" element={<ControlRoomPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </ToastProvider>
    </QueryClientProvider>
  )
}
