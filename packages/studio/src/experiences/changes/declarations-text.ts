/** Declarations of a style as the CSS that people edit: one a line. */
export function toDeclarationsText(declarations: { readonly [property: string]: string }): string {
  return Object.entries(declarations)
    .map(([property, value]) => `${property}: ${value};`)
    .join('\n')
}

/** Reads `color: red; margin: 0`; undefined where a part is no declaration. A semicolon in quotes or brackets ends none. */
export function readDeclarations(
  text: string,
): { readonly [property: string]: string } | undefined {
  const parts = (text.match(PART) ?? []).map((part) => part.trim()).filter((part) => part !== '')
  const pairs = parts.map((part) => /^([\w-]+)\s*:\s*(\S[\s\S]*)$/.exec(part))
  if (pairs.some((pair) => pair === null)) return undefined
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
}

const PART = /(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\)|["'(])+/g
