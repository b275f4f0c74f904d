const mostCharacters = 2_000

/** Words that a submission may have had a say in, without what a terminal or a page would act on. */
export function plainText(words: string): string {
  const plain = words.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n]/gu, '?')
  return plain.length <= mostCharacters ? plain : `${plain.slice(0, mostCharacters)} …`
}
