/**
 * A small freighter cut open: four holds, the second one flooded, and she sails on. She rocks as a picture of her own: a part
 * of a picture would be painted anew with every frame.
 */
export function HeroShip() {
  return (
    <div className="hero-ship" aria-hidden="true">
      <svg className="ship-sky" viewBox="0 0 520 232" aria-hidden="true">
        <circle className="ship-moon" cx="452" cy="46" r="24" />
        <path className="ship-stars" d="M60 40h.1M214 28h.1M262 62h.1M404 22h.1M498 84h.1M18 150h.1" />
        <path className="ship-cloud" d="M18 96h72M42 110h78M452 112h52" />
      </svg>
      <svg className="ship-rocking" viewBox="0 0 520 232" aria-hidden="true">
        <path className="ship-smoke" d="M353 38c-12-8-2-18-14-24M371 42c-10-10 4-16-6-30" />
        <path className="ship-red" d="M340 94V52h36v42Z" />
        <path className="ship-band" d="M340 64h36v10h-36Z" />
        <path className="ship-cabin" d="M300 142V94h110v48Z" />
        <path className="ship-glass" d="M314 106h18v16h-18ZM344 106h18v16h-18ZM374 106h18v16h-18Z" />
        <path className="ship-rigging" d="M150 142V36M150 44l84 98M150 44 60 142" />
        <path className="ship-flag" d="M150 36h-38l9 10-9 10h38Z" />
        <path className="ship-hull" d="M48 142H470c-6 40-22 66-44 82H100C72 208 54 180 48 142Z" />
        <path
          className="ship-hold"
          d="M88 156h76v56h-52c-12-14-20-34-24-56ZM176 156h76v56h-76ZM264 156h76v56h-76ZM352 156h98c-6 24-16 42-30 56h-68Z"
        />
        <path className="ship-flood" d="M176 176q10-7 19 0t19 0 19 0 19 0v36h-76Z" />
        <path
          className="ship-crate"
          d="M116 188h20v24h-20ZM140 180h18v32h-18ZM280 182h22v30h-22ZM306 192h20v20h-20ZM366 178h24v34h-24ZM394 188h20v24h-14Z"
        />
        <path className="ship-line" d="M48 142H470M170 142v80M258 142v80M346 142v80" />
        <path className="ship-line" d="M48 142H470c-6 40-22 66-44 82H100C72 208 54 180 48 142Z" />
      </svg>
    </div>
  )
}
