import type { CharacterSet } from '../pattern/character-set.ts'
import { parsePattern, type Step } from '../pattern/parse-pattern.ts'

/** A text in which the pattern is found, as short as its steps allow; `undefined` where there is none to be made. */
export function sampleText(pattern: string): string | undefined {
  const steps = parsePattern(pattern)
  if (!steps) return undefined
  const seen = new Set<number>()
  let ways: readonly Way[] = [{ place: 0, text: '' }]
  while (ways.length > 0) {
    const done = ways.find(({ place }) => place === steps.length)
    if (done) return done.text
    const fresh = ways.filter(({ place }) => !seen.has(place))
    for (const { place } of fresh) seen.add(place)
    ways = fresh.flatMap((way) => goOn(way, steps[way.place], CHARACTERS))
  }
  return undefined
}

/**
 * Texts in which the pattern is found and that begin and end as wanted, as far as the pattern lets them: one of each
 * length, the shortest first; none for a pattern outside the subset.
 */
export function patternTexts(
  pattern: string,
  { start, end }: { readonly start: string; readonly end: string },
): readonly string[] {
  const steps = parsePattern(pattern)
  if (!steps) return []
  const shortest = sampleText(pattern) ?? ''
  const lengthMost = shortest.length + start.length + end.length + LONGER_MAX
  const texts = Array.from({ length: lengthMost + 1 }, (_, length) => {
    const given = [...start.padEnd(length, ' ')].map((char, index) => {
      const fromEnd = index - (length - end.length)
      if (index < start.length) return char
      return fromEnd >= 0 ? end[fromEnd] : undefined
    })
    return textOf(steps, length, given)
  })
  return [...texts.flatMap((text) => text ?? []), `${start}${shortest}${end}`]
}

/** A text of just this length that the steps take whole, with the characters that are given. */
function textOf(
  steps: readonly Step[],
  length: number,
  given: readonly (string | undefined)[],
): string | undefined {
  const ways: Way[] = [{ place: 0, text: '' }]
  const seen = new Set<string>()
  for (const way of ways) {
    if (way.place === steps.length && way.text.length === length) return way.text
    const key = `${way.place} ${way.text.length}`
    if (seen.has(key) || way.text.length > length) continue
    seen.add(key)
    const char = given[way.text.length]
    ways.push(...goOn(way, steps[way.place], char === undefined ? CHARACTERS : [char]))
  }
  return undefined
}

/** How far one way through the steps has come. */
interface Way {
  readonly place: number
  readonly text: string
}

function goOn(
  { place, text }: Way,
  step: Step | undefined,
  characters: readonly string[],
): readonly Way[] {
  if (step === undefined) return []
  if (step.kind === 'fork') return step.to.map((distance) => ({ place: place + distance, text }))
  if (step.kind !== 'take') return [{ place: place + 1, text }]
  const named = step.set.ranges.map(([from]) => String.fromCharCode(from))
  const isGiven = characters.length === 1
  const candidates = isGiven ? characters : [...characters, ...named]
  const char = candidates.find((candidate) => isIn(candidate, step.set))
  return char === undefined ? [] : [{ place: place + 1, text: text + char }]
}

function isIn(char: string, { ranges, isNegated }: CharacterSet): boolean {
  const unit = char.charCodeAt(0)
  return ranges.some(([from, to]) => from <= unit && unit <= to) !== isNegated
}

/** The printable characters of ASCII, letters first. */
const CHARACTERS: readonly string[] = [
  ...'abcdefghijklmnopqrstuvwxyz',
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
]
/** Characters beyond the shortest text and its ends. */
const LONGER_MAX = 3
