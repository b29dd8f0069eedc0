/** One element that a selector asks for: what it asks of it, and how it lies to the one before. */
export interface Compound {
  /** A tag, ids, classes, attributes and pseudo-classes, each in one form however it is written. */
  readonly asked: readonly string[]
  /** `' '`, `'>'`, `'+'` or `'~'`; empty for the first. */
  readonly combinator: string
}

/** The alternatives of a selector, each from the outermost element to the one it finds. */
export function parseSelector(selector: string): readonly (readonly Compound[])[] {
  return splitAt(selector, ',').flatMap((alternative) => {
    const whole = alternative.trim()
    const { 0: is, index = 0 } = IS.exec(whole) ?? { 0: undefined }
    if (is === undefined) return [withoutRoot(toChain(whole))]
    const inner = splitAt(is.slice(is.indexOf('(') + 1, -1), ',').map((part) => part.trim())
    // A part with combinators, or a tag where there is one, does not fit into the place of the whole.
    const [before, after] = [whole.slice(0, index), whole.slice(index + is.length)]
    const isAlone = before === '' || /[\s>+~]$/.test(before)
    const fits = (part: string) => !/[\s>+~:]/.test(part) && (isAlone || !/^[a-z*]/i.test(part))
    if (!inner.every(fits)) return [withoutRoot(toChain(whole))]
    return inner.flatMap((part) => parseSelector(`${before}${part}${after}`))
  })
}

function toChain(alternative: string): readonly Compound[] {
  const pieces = splitAt(alternative, ' >+~', true)
  const chain: Compound[] = []
  let combinator = ''
  for (const piece of pieces) {
    if (/^[ >+~]$/.test(piece)) combinator = combinator.trim() || piece
    else if (piece !== '') {
      chain.push({ asked: askedOf(piece), combinator: chain.length > 0 ? combinator : '' })
      combinator = ''
    }
  }
  return chain
}

/** Everything on a page is inside of `html` and `body`: to say so says nothing. */
function withoutRoot(chain: readonly Compound[]): readonly Compound[] {
  const [first, second, ...rest] = chain
  const isRoot = first?.asked.length === 1 && ROOTS.includes(first.asked[0] ?? '')
  if (!isRoot || second?.combinator !== ' ') return chain
  return withoutRoot([{ ...second, combinator: '' }, ...rest])
}

/** What is asked of one element. */
function askedOf(piece: string): readonly string[] {
  const tokens = piece.match(TOKENS) ?? []
  return tokens.map(toForm).filter((token) => token !== '*')
}

function toForm(token: string): string {
  if (!token.startsWith('[')) return /^[a-z]/i.test(token) ? token.toLowerCase() : token
  const [, name = '', sign = '', quoted = ''] = ATTRIBUTE.exec(token) ?? []
  if (name === '') return token
  const value = /^(["']).*\1$/.test(quoted) ? quoted.slice(1, -1) : quoted
  if (sign === '=' && name.toLowerCase() === 'id') return `#${value}`
  if (sign === '~=' && name.toLowerCase() === 'class') return `.${value}`
  return `[${name.toLowerCase()}${sign}${JSON.stringify(value)}]`
}

/** A text split at each of these marks outside of brackets and quotes; with the marks themselves where they count. */
function splitAt(text: string, marks: string, isKept = false): readonly string[] {
  const parts = ['']
  let depth = 0
  let quote = ''
  for (const char of text.replace(/\s+/g, ' ')) {
    if (quote) quote = char === quote ? '' : quote
    else if (char === '"' || char === "'") quote = char
    else if (char === '(' || char === '[') depth += 1
    else if (char === ')' || char === ']') depth -= 1
    if (depth === 0 && !quote && marks.includes(char)) parts.push(...(isKept ? [char] : []), '')
    else parts.push(`${parts.pop() ?? ''}${char}`)
  }
  return parts
}

const ROOTS: readonly string[] = ['html', 'body', ':root']
const IS = /:(?:is|where)\([^()]*\)/
const TOKENS =
  /\[(?:"[^"]*"|'[^']*'|[^\]])*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|[#.]?[^#.[:]+/g
const ATTRIBUTE = /^\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*("[^"]*"|'[^']*'|[^\s\]]+)\s*)?\]$/
