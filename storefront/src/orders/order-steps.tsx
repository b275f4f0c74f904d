import type { Order } from '@bulkhead/types'
import { Icon } from '../ui/icon.tsx'
import { Time } from '../ui/time.tsx'
import { type Step, stepsOf } from './steps.ts'
import { stepWords } from './words.ts'

export function OrderSteps({ order }: { readonly order: Order }) {
  return (
    <ol className="steps">
      {stepsOf(order).map((step) => (
        <OrderStep key={step.status} step={step} />
      ))}
    </ol>
  )
}

function OrderStep({ step: { status, at, state } }: { readonly step: Step }) {
  const isOff = status === 'rejected' || status === 'cancelled'
  return (
    <li
      className={`step step-${state} ${isOff ? 'step-off' : ''}`}
      aria-current={state === 'next' ? 'step' : undefined}
    >
      <span className="step-mark">{state === 'taken' ? <Icon name={isOff ? 'close' : 'check'} /> : null}</span>
      <span className="step-name">{status}</span>
      <span className="step-words">{stepWords[status][state === 'taken' ? 'taken' : 'ahead']}</span>
      <span className="step-time">{at === undefined ? '' : <Time at={at} show="clock" />}</span>
    </li>
  )
}
