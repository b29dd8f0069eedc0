/**
 * True when two selectors are the same, or may find one element: every element of one is one of the other, or both ask
 * for the same id. Elements that two selectors may share for other reasons are not told.
 */
export function meetsSelector(one: string, other: string): boolean {
  return alternativesOf(one).some((mine) =>
    alternativesOf(other).some(
      (theirs) => isWithin(mine, theirs) || isWithin(theirs, mine) || hasSameId(mine, theirs),
    ),
  )
}

/** The parts of a selector between its combinators, each with the one before it; blanks that say nothing are left out. */
type Chain = readonly string[]

function alternativesOf(selector: string): readonly Chain[] {
  return splitOutside(selector, ',').map((alternative) =>
    spaced(alternative)
      .trim()
      .split(/(?=[ >+~])/)
      .map((part) => part),
  )
}

/** One blank between an element and one inside it, none around other combinators; texts in brackets stay. */
function spaced(selector: string): string {
  return selector
    .split(/(\[[^\]]*\]|\([^)]*\))/)
    .map((part, index) =>
      index % 2 ? part : part.replace(/\s+/g, ' ').replace(/ ?([>+~]) ?/g, '$1'),
    )
    .join('')
}

function splitOutside(selector: string, mark: string): readonly string[] {
  return selector.split(/(\[[^\]]*\]|\([^)]*\))/).reduce<string[]>((parts, text, index) => {
    const [first = '', ...more] = index % 2 ? [text] : text.split(mark)
    parts.push(`${parts.pop() ?? ''}${first}`, ...more)
    return parts
  }, [])
}

/** True when whatever the one finds is found by the other, which asks for the same and less. */
function isWithin(one: Chain, other: Chain): boolean {
  if (other.length > one.length) return false
  return other.every((theirs, index) => {
    const mine = one[one.length - other.length + index] ?? ''
    const isSameStep = index === 0 || combinatorOf(mine) === combinatorOf(theirs)
    return isSameStep && tokensOf(theirs).every((token) => tokensOf(mine).includes(token))
  })
}

function hasSameId(one: Chain, other: Chain): boolean {
  const [mine, theirs] = [tokensOf(one.at(-1) ?? ''), tokensOf(other.at(-1) ?? '')]
  const tags = [...mine, ...theirs].filter((token) => /^[a-z]/i.test(token))
  const isOneTag = new Set(tags.map((tag) => tag.toLowerCase())).size < 2
  return isOneTag && mine.some((token) => token.startsWith('#') && theirs.includes(token))
}

function combinatorOf(part: string): string {
  return /^[ >+~]/.exec(part)?.[0] ?? ''
}

/** What one part asks for: a tag, an id, classes, attributes, pseudo-classes. */
function tokensOf(part: string): readonly string[] {
  const asked = part.replace(/^[ >+~]/, '').match(/\[[^\]]*\]|:[^#.[:]+|[#.]?[^#.[:]+/g) ?? []
  return asked.filter((token) => token !== '*')
}
