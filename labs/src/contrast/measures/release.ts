import { setTimeout as delay } from 'node:timers/promises'
import type { Attempt, Journey, Shopper } from '@bulkhead/shoppers'
import { docker } from '@bulkhead/tools/docker'
import { z } from 'zod'
import type { Stage } from '../../load/stage.ts'
import type { Figures } from '../rows.ts'
import type { CheckoutCopy } from '../store/checkout-copy.ts'
import type { ComposeStore } from '../store/compose.ts'

const watchedMs = 3_000
const servedWithinMs = 60_000
const settleWithinMs = 15_000
const ofCatalog: readonly Journey[] = ['browse', 'product page']
const nobodys = '/api/products/01990000-0000-7000-8000-00000000beef'

interface Releasing {
  readonly store: ComposeStore
  readonly stage: Stage
  readonly visitor: Shopper
  readonly copy: CheckoutCopy
  readonly release: string
}

/** Changes a line of the catalog, builds what has changed, and puts it in the place of what runs, while shoppers come. */
export async function measureRelease({ store, stage, visitor, copy, release }: Releasing): Promise<Figures> {
  const deployables = Object.keys(store.deployables)
  const imagesBefore = await Promise.all(deployables.map((name) => imageNamed(store.imageOf(name))))
  const idsBefore = new Set([...(await store.containers()).values()].flat())
  copy.changeLine(release)
  const begun = performance.now()
  await store.compose('build')
  const built = performance.now()
  const crowd = stage.gatherCrowd()
  try {
    await delay(watchedMs)
    const rolledOut = performance.now()
    await store.compose('up', '--detach', '--wait')
    await whenServed(visitor, release)
    const served = performance.now()
    await delay(watchedMs)
    crowd.close()
    await crowd.settle(settleWithinMs)
    const imagesAfter = await Promise.all(deployables.map((name) => imageNamed(store.imageOf(name))))
    const changed = imagesAfter.filter(({ id }, index) => id !== imagesBefore[index]?.id)
    const known = new Set(imagesBefore.flatMap(({ layers }) => layers))
    const idsAfter = [...(await store.containers()).values()].flat()
    const failed = crowd.attempts.filter(({ effect }) => effect === 'failed')
    return {
      rebuiltImages: changed.length,
      newLayers: (await Promise.all(changed.map((image) => bytesOfNewLayers(image, known)))).reduce(sum, 0) / 1e3,
      restarted: idsAfter.filter((id) => !idsBefore.has(id)).length,
      failedRequests: failed.length,
      failedElsewhere: failed.filter(({ journey }: Attempt) => !ofCatalog.includes(journey)).length,
      releaseSeconds: (built - begun + served - rolledOut) / 1_000,
    }
  } finally {
    crowd.close()
    await crowd.settle(0)
  }
}

async function whenServed(visitor: Shopper, release: string): Promise<void> {
  const until = performance.now() + servedWithinMs
  for (;;) {
    const answer = await visitor.ask({ method: 'GET', path: nobodys })
    if (answer?.text.includes(release)) return
    if (performance.now() > until) throw new Error(`${release} was built and started, and is not served`)
    await delay(50)
  }
}

interface Image {
  readonly id: string
  readonly layers: readonly string[]
}

const image = z.array(z.object({ Id: z.string(), RootFS: z.object({ Layers: z.array(z.string()) }) }))

async function imageNamed(name: string): Promise<Image> {
  const [found] = image.parse(JSON.parse(await docker(['image', 'inspect', name])))
  if (!found) throw new Error(`there is no image ${name}`)
  return { id: found.Id, layers: found.RootFS.Layers }
}

/** Docker tells the size of each step, newest first, and of an image the layers, oldest first; steps that add nothing have none. */
async function bytesOfNewLayers({ id, layers }: Image, known: ReadonlySet<string>): Promise<number> {
  const fresh = layers.filter((layer) => !known.has(layer)).length
  const history = await docker(['history', '--no-trunc', '--human=false', '--format', '{{.Size}}', id])
  const sizes = history
    .split('\n')
    .map(Number)
    .filter((size) => size > 0)
  return sizes.slice(0, fresh).reduce(sum, 0)
}

function sum(total: number, more: number): number {
  return total + more
}
