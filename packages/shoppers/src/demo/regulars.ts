import type { Shopper } from '../shopper.ts'

/** Those who come again and again. Whoever bought last is among them, and has a past order to look at. */
export interface Regulars {
  inTurn(turn: number): Shopper
  welcome(shopper: Shopper): void
}

const howMany = 8

export function createRegulars(newcomer: () => Shopper): Regulars {
  const first = newcomer()
  let regulars: readonly Shopper[] = [first, ...Array.from({ length: howMany - 1 }, newcomer)]
  return {
    inTurn: (turn) => regulars[turn % howMany] ?? first,
    welcome: (shopper) => {
      regulars = [...regulars.slice(1), shopper]
    },
  }
}
