/** Tells those who follow an order that it may have changed. */
export interface OrderFeed {
  follow(orderId: string): OrderChanges
  /** Postgres says that this order changed. */
  changed(orderId: string): void
  /** Notifications may have been missed while the connection was away: everyone looks again. */
  missed(): void
  /** Ends all following. */
  close(): void
}

export interface OrderChanges {
  /** Resolves with true once the order may have changed since the last call, with false once following has ended. */
  next(): Promise<boolean>
  stop(): void
}

interface Follower extends OrderChanges {
  changed(): void
}

export function createOrderFeed(): OrderFeed {
  const followers = new Map<string, Set<Follower>>()

  function follow(orderId: string): OrderChanges {
    const ofOrder = followers.get(orderId) ?? new Set()
    followers.set(orderId, ofOrder)
    const follower = createFollower(() => {
      ofOrder.delete(follower)
      // Who stops twice may find others there meanwhile.
      if (ofOrder.size === 0 && followers.get(orderId) === ofOrder) followers.delete(orderId)
    })
    ofOrder.add(follower)
    return follower
  }

  return {
    follow,
    changed: (orderId) => {
      for (const follower of followers.get(orderId) ?? []) follower.changed()
    },
    missed: () => {
      for (const ofOrder of followers.values()) for (const follower of ofOrder) follower.changed()
    },
    close: () => {
      for (const ofOrder of followers.values()) for (const follower of ofOrder) follower.stop()
    },
  }
}

function createFollower(onStop: () => void): Follower {
  let following = true
  let hasChanged = false
  let wake: () => void = () => undefined

  return {
    changed: () => {
      hasChanged = true
      wake()
    },
    stop: () => {
      following = false
      onStop()
      wake()
    },
    next: async () => {
      if (following && !hasChanged) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      hasChanged = false
      return following
    },
  }
}
