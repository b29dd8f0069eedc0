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
    ways = fresh.flatMap((way) => goOn(way, steps[way.place]))
  }
  return undefined
}

/** How far one way through the steps has come. */
interface Way {
  readonly place: number
  readonly text: string
}

function goOn({ place, text }: Way, step: Step | undefined): readonly Way[] {
  if (step?.kind === 'fork') return step.to.map((distance) => ({ place: place + distance, text }))
  if (step?.kind !== 'take') return [{ place: place + 1, text }]
  const named = step.set.ranges.map(([from]) => String.fromCharCode(from))
  const char = [...CHARACTERS, ...named].find((candidate) => isIn(candidate, step.set))
  return char === undefined ? [] : [{ place: place + 1, text: text + char }]
}

function isIn(char: string, { ranges, isNegated }: CharacterSet): boolean {
  const unit = char.charCodeAt(0)
  return ranges.some(([from, to]) => from <= unit && unit <= to) !== isNegated
}

/** The printable characters of ASCII, letters first. */
const CHARACTERS = `${'abcdefghijklmnopqrstuvwxyz'}${Array.from({ length: 95 }, (_, index) =>
  String.fromCharCode(32 + index),
).join('')}`
