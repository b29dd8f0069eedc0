import { parsePattern } from '../pattern/parse-pattern.ts'
import type { Step } from '../pattern/run-pattern.ts'

/** A text in which the pattern is found, as short as its steps allow; `undefined` where there is none to be made. */
export function sampleText(pattern: string): string | undefined {
  const steps = parsePattern(pattern, false)
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
  const char = [...CHARACTERS].find((candidate) => step.isMatch(candidate))
  return char === undefined ? [] : [{ place: place + 1, text: text + char }]
}

/** The printable characters of ASCII, letters first. */
const CHARACTERS = `${'abcdefghijklmnopqrstuvwxyz'}${Array.from({ length: 95 }, (_, index) =>
  String.fromCharCode(32 + index),
).join('')}`
