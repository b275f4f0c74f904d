/** The services that an order passes through, so that its story reads mostly from left to right. */
export const lanes: readonly string[] = ['cart', 'order', 'catalog']

/** The column of a service's lane, from 1. */
export function laneOf(service: string): number {
  return lanes.indexOf(service) + 1
}
