/** The address of a screen with what it is asked for. What stands there already stays unless it is named anew. */
export function toAddress(path: string, query: Readonly<Record<string, string>>): string {
  return `${path}?${new URLSearchParams(query)}`
}
