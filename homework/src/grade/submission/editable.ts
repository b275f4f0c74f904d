/** Whether a path of a work folder is one of those that may be edited; a folder ends with a slash, `./` is all of it. */
export function isEditable(path: string, editable: readonly string[]): boolean {
  return editable.some((place) => place === './' || place === path || (place.endsWith('/') && path.startsWith(place)))
}
