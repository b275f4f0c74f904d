import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { callShoppers, sendShoppersAway } from '../../api/lab.ts'
import { isAway } from '../../api/refusals.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/toast.tsx'
import { useFeed } from '../feed/use-feed.tsx'

const usualPerSecond = 3
const mostPerSecond = 20

/** Calls demo shoppers, changes how many come, and sends them away. */
export function DemoLoad() {
  const load = useFeed((state) => state.status?.lab?.load)
  const isLab = useFeed((state) => state.status?.lab !== undefined)
  const [wished, setWished] = useState(load?.perSecond ?? usualPerSecond)
  const { call, sendAway, isPending } = useDemoLoad()
  if (!isLab) return null

  function change(perSecond: number): void {
    setWished(perSecond)
    if (load) call(perSecond)
  }

  return (
    <fieldset className="demo-load">
      <legend className="visually-hidden">Demo shoppers</legend>
      <span className="rate">
        <button type="button" aria-label="Fewer shoppers" disabled={wished <= 1} onClick={() => change(wished - 1)}>
          <Icon name="minus" />
        </button>
        <output aria-label="Shoppers a second">{wished}/s</output>
        <button
          type="button"
          aria-label="More shoppers"
          disabled={wished >= mostPerSecond}
          onClick={() => change(wished + 1)}
        >
          <Icon name="plus" />
        </button>
      </span>
      {load ? (
        <button type="button" className="button button-quiet" aria-disabled={isPending} onClick={() => sendAway()}>
          Send demo shoppers away
        </button>
      ) : (
        <button type="button" className="button" aria-disabled={isPending} onClick={() => call(wished)}>
          Call demo shoppers
        </button>
      )}
    </fieldset>
  )
}

function useDemoLoad() {
  const say = useSay()
  const onError = (error: Error) =>
    say({ tone: 'bad', text: isAway(error) ? 'The gateway does not answer just now.' : `gateway: ${error.message}` })
  const calling = useMutation({ mutationFn: (perSecond: number) => callShoppers({ perSecond }), onError })
  const sending = useMutation({ mutationFn: () => sendShoppersAway(), onError })
  return { call: calling.mutate, sendAway: sending.mutate, isPending: calling.isPending || sending.isPending }
}
