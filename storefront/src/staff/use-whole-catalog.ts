import type { Product } from '@bulkhead/types'
import { useQuery } from '@tanstack/react-query'
import type { Answer } from '../api/ask.ts'
import { listProducts } from '../api/shop.ts'

/** Every product: staff look at the whole shelf. */
export function useWholeCatalog() {
  return useQuery({ queryKey: ['whole-catalog'], queryFn: () => readFrom(undefined) })
}

async function readFrom(cursor: string | undefined): Promise<Answer<readonly Product[]>> {
  const { body, asOf } = await listProducts(cursor === undefined ? {} : { cursor })
  const rest = body.nextCursor === undefined ? { body: [] } : await readFrom(body.nextCursor)
  const oldest = [asOf, rest.asOf].flatMap((moment) => moment ?? [])
  const products = [...body.items, ...rest.body]
  return oldest.length > 0 ? { body: products, asOf: Math.min(...oldest) } : { body: products }
}
