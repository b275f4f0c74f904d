import type { Route } from '@bulkhead/service'
import { changeProductHandler } from './change-product.ts'
import type { CatalogAppDependencies } from './dependencies.ts'
import { getProductHandler } from './get-product.ts'
import { listCategoriesHandler } from './list-categories.ts'
import { listProductsHandler } from './list-products.ts'
import { setStockHandler } from './set-stock.ts'

export function routes(dependencies: CatalogAppDependencies): Route[] {
  return [
    { method: 'get', path: '/products', handle: listProductsHandler(dependencies) },
    { method: 'get', path: '/products/:id', handle: getProductHandler(dependencies) },
    { method: 'patch', path: '/products/:id', handle: changeProductHandler(dependencies) },
    { method: 'put', path: '/products/:id/stock', handle: setStockHandler(dependencies) },
    { method: 'get', path: '/categories', handle: listCategoriesHandler(dependencies) },
  ]
}
