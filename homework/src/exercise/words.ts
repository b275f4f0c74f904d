const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** `five` for 5, as a sentence has it. */
export function inWords(count: number): string {
  return words[count] ?? String(count)
}

/** `Five` for `five`, at the beginning of one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `1.5 s` for 1,500 ms. */
export function seconds(ms: number): string {
  return `${ms / 1_000} s`
}
