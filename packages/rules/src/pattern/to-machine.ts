import { type CharacterSet, createAlphabet } from './character-set.ts'
import type { Step } from './parse-pattern.ts'
import { reachPlaces } from './reach-places.ts'
import { toFollow } from './to-follow.ts'
import { toHalves } from './to-halves.ts'

/**
 * A pattern made ready to run. A set of places is two 32-bit halves, low and high: a bit for each character and each `$`
 * of the pattern, and the last one, the sign of the high half, for having found it.
 */
export interface Machine extends Takers {
  readonly ignoreCase: boolean
  /** Where a match can be at the start of a text, and where another one can begin further on. */
  readonly first: Int32Array
  readonly again: Int32Array
  /** Where it goes on from places that took a character, see {@link toFollow}. */
  readonly follow: Int32Array
  /** Places that need nothing more when the text ends. */
  readonly ends: Int32Array
  readonly findsEmpty: boolean
}

/** Which places take a character: those that list its kind or, if `negated`, those that do not. */
interface Takers {
  readonly kindOf: (unit: number) => number
  readonly listed: Int32Array
  readonly negated: Int32Array
}

/** Lays out the steps of a pattern for running; at most `PATTERN_PLACES_MAX` of them are places. */
export function toMachine(steps: readonly Step[], ignoreCase: boolean): Machine {
  let count = 0n
  const bits = steps.map((step) => (isPlace(step) ? 1n << count++ : 0n))
  const reach = (...passed: string[]) => reachPlaces(steps, [...bits, FOUND], passed)
  const amid = reach()
  const atEnd = reach('end')
  const ends = bits.map((bit, place) => (isFound(atEnd[place]) ? bit : 0n))
  return {
    ...toTakers(steps, bits),
    ignoreCase,
    first: toHalves(reach('start')),
    again: toHalves(amid),
    follow: toFollow(toHalves(amid.filter((_, place) => bits[place - 1]))),
    ends: toHalves([ends.reduce((sum, bit) => sum | bit, 0n)]),
    findsEmpty: isFound(reach('start', 'end')[0]),
  }
}

/** True for a step at which a match can stand until the next character: one that takes it, or `$`. */
export function isPlace({ kind }: Step): boolean {
  return kind === 'take' || kind === 'end'
}

function isFound(places = 0n): boolean {
  return places >= FOUND
}

function toTakers(steps: readonly Step[], bits: readonly bigint[]): Takers {
  const takers = new Map<CharacterSet, bigint>()
  let negated = 0n
  for (const [place, bit] of bits.entries()) {
    const step = steps[place]
    if (step?.kind !== 'take') continue
    takers.set(step.set, (takers.get(step.set) ?? 0n) | bit)
    if (step.set.isNegated) negated |= bit
  }
  const { starts, kindOf } = createAlphabet([...takers.keys()])
  const listed = Array<bigint>(starts.length).fill(0n)
  for (const [{ ranges }, places] of takers) {
    for (const [from, to] of ranges) {
      for (let kind = kindOf(from); (starts[kind] ?? Infinity) <= to; kind += 1) {
        listed[kind] = (listed[kind] ?? 0n) | places
      }
    }
  }
  return { kindOf, listed: toHalves(listed), negated: toHalves([negated]) }
}

const FOUND = 1n << 63n
