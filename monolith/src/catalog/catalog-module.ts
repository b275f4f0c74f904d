import type { Dependencies } from '../dependencies.ts'
import type { StoreModule } from '../modules/store-module.ts'
import { changeProductHandler } from './http/change-product.ts'
import { getProductHandler } from './http/get-product.ts'
import { listCategoriesHandler } from './http/list-categories.ts'
import { listProductsHandler } from './http/list-products.ts'
import { setStockHandler } from './http/set-stock.ts'

/** Products, search and stock. */
export function catalogModule(dependencies: Dependencies): StoreModule {
  return {
    name: 'catalog',
    paths: ['/api/products', '/api/categories'],
    problemStatuses: { 'product-not-found': 404 },
    routes: [
      { method: 'get', path: '/api/products', handle: listProductsHandler(dependencies) },
      { method: 'get', path: '/api/products/:id', handle: getProductHandler(dependencies) },
      { method: 'patch', path: '/api/products/:id', handle: changeProductHandler(dependencies) },
      { method: 'put', path: '/api/products/:id/stock', handle: setStockHandler(dependencies) },
      { method: 'get', path: '/api/categories', handle: listCategoriesHandler(dependencies) },
    ],
  }
}
