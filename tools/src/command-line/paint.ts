import { styleText } from 'node:util'

type Colour = Parameters<typeof styleText>[0]

/** In colour where standard output is a terminal that shows any, and NO_COLOR is not set. */
function paint(colour: Colour, text: string): string {
  return styleText(colour, text, { stream: process.stdout })
}

export const good = (text: string) => paint('green', text)
export const bad = (text: string) => paint(['bold', 'red'], text)
export const warn = (text: string) => paint('yellow', text)
export const faint = (text: string) => paint('gray', text)
export const strong = (text: string) => paint('bold', text)
