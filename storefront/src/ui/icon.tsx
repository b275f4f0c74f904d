/** Drawn on a grid of 24 with one pen. */
const strokes = {
  anchor:
    'M12 8.5V21M12 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8.5 11.5h7M4 14c.4 4.2 3.6 7 8 7s7.6-2.8 8-7M4 14l-1.6 2M4 14l2.2 1.4M20 14l1.6 2M20 14l-2.2 1.4',
  basket:
    'M3.5 10h17l-1.6 9.2a1.5 1.5 0 0 1-1.5 1.3H6.6a1.5 1.5 0 0 1-1.5-1.3ZM8 10l3-6.5M16 10l-3-6.5M9.5 13.5V17M14.5 13.5V17',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20.5 20.5',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5.5v13M5.5 12h13',
  minus: 'M5.5 12h13',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  bin: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 10.5v5.5M13.8 10.5v5.5',
  hourglass:
    'M6.5 3.5h11M6.5 20.5h11M8 3.5v3.2c0 2.4 4 3.6 4 5.3 0-1.7 4-2.9 4-5.3V3.5M8 20.5v-3.2c0-2.4 4-3.6 4-5.3 0 1.7 4 2.9 4 5.3v3.2',
  leak: 'M12 3.5c3.6 4.6 5.5 7.6 5.5 10.4a5.5 5.5 0 0 1-11 0c0-2.8 1.9-5.8 5.5-10.4ZM9.3 14.2c.1 1.6 1 2.6 2.4 2.9',
  offline:
    'M3 4l18 17M4 10.2A12 12 0 0 1 8 7.6M20 10.2a12 12 0 0 0-8.6-3.6M7.3 13.8a7 7 0 0 1 3.2-1.9M16.7 13.8l-.9-.8M12 18.5h.01',
  compass: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM15.5 8.5l-2 5-5 2 2-5Z',
  parcel: 'M3.5 8 12 3.5 20.5 8v8.5L12 20.5 3.5 16.5ZM3.5 8l8.5 4.2L20.5 8M12 12.2v8.3M7.8 5.8l8.4 4.2',
  arrow: 'M4.5 12h15M13.5 6l6 6-6 6',
  back: 'M19.5 12h-15M10.5 6l-6 6 6 6',
  key: 'M8 15.5a4.5 4.5 0 1 0 0-7 4.5 4.5 0 0 0 0 7ZM11.5 12H21M17.5 12v3.5M20.5 12v2.5',
  letter: 'M3.5 6h17v12.5h-17ZM3.5 6.5l8.5 7 8.5-7',
} as const

export type IconName = keyof typeof strokes

/** Never alone: the text beside it, or the name of its button, says what it shows. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}
