/** Attributes as the lines that people edit: `name=value`. */
export function toAttributesText(attributes: { readonly [name: string]: string }): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')
}

/** Reads such lines; undefined where one is no attribute. A value may be empty, or hold further equals signs. */
export function readAttributes(text: string): { readonly [name: string]: string } | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const pairs = lines.map((line) => /^\s*([^\s=]+)=(.*)$/.exec(line))
  if (pairs.some((pair) => pair === null)) return undefined
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
}
