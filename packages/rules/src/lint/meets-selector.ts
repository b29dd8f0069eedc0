import { type Compound, parseSelector } from './parse-selector.ts'

/**
 * True when two selectors are the same, or may find one element: every element of one is one of the other, or both ask
 * for the same id. Elements that two selectors may share for other reasons are not told.
 */
export function meetsSelector(one: string, other: string): boolean {
  return parseSelector(one).some((mine) =>
    parseSelector(other).some(
      (theirs) => isWithin(mine, theirs) || isWithin(theirs, mine) || hasSameId(mine, theirs),
    ),
  )
}

/** True when whatever the one finds is found by the other, which asks for the same and less. */
function isWithin(one: readonly Compound[], other: readonly Compound[]): boolean {
  const mine = one.at(-1)
  const theirs = other.at(-1)
  if (!mine || !theirs?.asked.every((token) => mine.asked.includes(token))) return false
  return other.length === 1 || placesFor(theirs.combinator, one).some(isInside)

  function isInside(before: readonly Compound[]): boolean {
    return isWithin(before, other.slice(0, -1))
  }
}

/** The elements of a chain that surely lie so to its last, each with those before it. */
function placesFor(
  combinator: string,
  chain: readonly Compound[],
): readonly (readonly Compound[])[] {
  const before = chain.slice(0, -1)
  const own = chain.at(-1)?.combinator ?? ''
  if (own === '') return []
  const isSibling = own === '+' || own === '~'
  if (combinator === '+') return own === '+' ? [before] : []
  if (combinator === '~') return isSibling ? [before, ...placesFor('~', before)] : []
  // Siblings have the same parents.
  if (isSibling) return placesFor(combinator, before)
  if (combinator === '>') return own === '>' ? [before] : []
  return [before, ...placesFor(' ', before)]
}

function hasSameId(one: readonly Compound[], other: readonly Compound[]): boolean {
  const [mine = [], theirs = []] = [one.at(-1)?.asked, other.at(-1)?.asked]
  const tags = [...mine, ...theirs].filter((token) => /^[a-z]/i.test(token))
  const isOneTag = new Set(tags).size < 2
  return isOneTag && mine.some((token) => token.startsWith('#') && theirs.includes(token))
}
