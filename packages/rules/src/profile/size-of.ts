/** Characters of a value as JSON. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length
}
