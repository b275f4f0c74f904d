import { Waves } from '../ui/waves.tsx'
import { HeroShip } from './hero-ship.tsx'

export function Hero() {
  return (
    <section className="hero" aria-labelledby="hero-heading">
      <div className="hero-row">
        <div className="hero-text">
          <p className="hero-kicker">Ship chandler · open in all weathers</p>
          <h1 id="hero-heading">Good things for ship and shore.</h1>
          <p>
            Lamps, rope, charts and warm knitwear, from a shop that is built like a ship: in compartments, so that it
            stays afloat when one of them floods.
          </p>
        </div>
        <HeroShip />
      </div>
      <Waves className="hero-sea" />
      <Waves className="hero-shore" />
    </section>
  )
}
