import { PATTERN_DEPTH_MAX, PATTERN_STATES_MAX } from '../limits.ts'
import type { CharacterSet } from './character-set.ts'
import { type Cursor, OutsideSubset } from './cursor.ts'
import { readCharacter } from './parse-character.ts'

/** One step of a pattern. Distances are relative to the step. */
export type Step =
  | { readonly kind: 'take'; readonly set: CharacterSet }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'start' | 'end' }

/** The steps of a pattern, or `undefined` when it is outside the subset. */
export function parsePattern(pattern: string): readonly Step[] | undefined {
  const cursor: Cursor = { pattern, at: 0 }
  try {
    const steps = readAlternatives(cursor, 0)
    return cursor.at === pattern.length ? steps : undefined
  } catch (error) {
    if (error instanceof OutsideSubset) return undefined
    throw error
  }
}

function readAlternatives(cursor: Cursor, depth: number): readonly Step[] {
  if (depth > PATTERN_DEPTH_MAX) throw new OutsideSubset()
  let steps = readParts(cursor, depth)
  while (take(cursor, '|')) {
    const other = readParts(cursor, depth)
    steps = [fork(1, steps.length + 2), ...steps, fork(other.length + 1), ...other]
  }
  return steps
}

function readParts(cursor: Cursor, depth: number): readonly Step[] {
  const steps: Step[] = []
  while (cursor.at < cursor.pattern.length && !/[|)]/.test(cursor.pattern.charAt(cursor.at))) {
    steps.push(...readRepeated(cursor, readPart(cursor, depth)))
    if (steps.length > PATTERN_STATES_MAX) throw new OutsideSubset()
  }
  return steps
}

function readPart(cursor: Cursor, depth: number): readonly Step[] {
  if (take(cursor, '^')) return [{ kind: 'start' }]
  if (take(cursor, '$')) return [{ kind: 'end' }]
  if (!take(cursor, '(')) return [{ kind: 'take', set: readCharacter(cursor) }]
  if (take(cursor, '?') && !take(cursor, ':')) throw new OutsideSubset()
  const steps = readAlternatives(cursor, depth + 1)
  if (!take(cursor, ')')) throw new OutsideSubset()
  return steps
}

function readRepeated(cursor: Cursor, part: readonly Step[]): readonly Step[] {
  QUANTIFIER.lastIndex = cursor.at
  const found = QUANTIFIER.exec(cursor.pattern)
  if (found === null) return part
  // Elsewhere `^*` is no pattern, either.
  if (part.length === 1 && part[0]?.kind !== 'take') throw new OutsideSubset()
  cursor.at = QUANTIFIER.lastIndex
  const [, sign, least, comma, most] = found
  const from = Number(least ?? sign === '+')
  const isExact = (sign ?? comma) === undefined
  return repeat(part, from, sign === '?' ? 1 : isExact ? from : most ? Number(most) : undefined)
}

/** So many copies; optional ones may be skipped, and without an upper end the last one may come again. */
function repeat(part: readonly Step[], least: number, most: number | undefined): readonly Step[] {
  const copies = most ?? least
  if (copies < least || copies * part.length > PATTERN_STATES_MAX) throw new OutsideSubset()
  const needed = Array<readonly Step[]>(least).fill(part).flat()
  if (most === undefined) {
    return [...needed, fork(1, part.length + 2), ...part, fork(-part.length - 1)]
  }
  const optional = [fork(1, part.length + 1), ...part]
  return [
    ...needed,
    ...Array<readonly Step[]>(most - least)
      .fill(optional)
      .flat(),
  ]
}

function take(cursor: Cursor, char: string): boolean {
  const isNext = cursor.pattern.charAt(cursor.at) === char
  if (isNext) cursor.at += 1
  return isNext
}

function fork(...to: readonly number[]): Step {
  return { kind: 'fork', to }
}

/** A quantifier; a lazy one finds the same texts. */
const QUANTIFIER = /(?:([*+?])|\{(\d{1,3})(,(\d{1,3})?)?\})\??/y
