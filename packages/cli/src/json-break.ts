/**
 * The offset at which a text stops being JSON; its length when it only ends too early. `JSON.parse` says what is
 * wrong, but not always where: Node 20 names no position for an unexpected token.
 */
export function findJsonBreak(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let end = 0
  for (;;) {
    TOKEN.lastIndex = end
    const found = TOKEN.exec(text)
    const start = end + (SPACE.exec(text.slice(end))?.[0].length ?? 0)
    if (found === null) return start
    const next = follow(expected, found[1] ?? '', open)
    if (next === null) return start
    expected = next
    end = TOKEN.lastIndex
  }
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** What may come after `token`, or null when it may not come here. Keeps `open`, the brackets still open, current. */
function follow(expected: Expected, token: string, open: string[]): Expected | null {
  const kind = token[0] ?? ''
  if (kind === '}' || kind === ']') return mayClose(expected, kind, open) ? close(open) : null
  if (expected === ':') return kind === ':' ? 'value' : null
  if (expected === ', or end') {
    if (kind !== ',' || open.length === 0) return null
    return open.at(-1) === '{' ? 'key' : 'value'
  }
  if (expected === 'key' || expected === 'key or }') return kind === '"' ? ':' : null
  if (kind === ',' || kind === ':') return null
  if (kind !== '{' && kind !== '[') return ', or end'
  open.push(kind)
  return kind === '{' ? 'key or }' : 'value or ]'
}

function mayClose(expected: Expected, bracket: string, open: readonly string[]): boolean {
  if (open.at(-1) !== (bracket === '}' ? '{' : '[')) return false
  return (
    expected === ', or end' || expected === `${bracket === '}' ? 'key' : 'value'} or ${bracket}`
  )
}

function close(open: string[]): Expected {
  open.pop()
  return ', or end'
}

const SPACE = /^[ \t\r\n]*/
const TEXT = /"(?:[^"\\\t\r\n]+|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/
const TOKEN = new RegExp(
  `${SPACE.source.slice(1)}(${TEXT.source}|[{}[\\],:]|(?:${NUMBER.source}|true|false|null)(?![\\w.+-]))`,
  'y',
)
