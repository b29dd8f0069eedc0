import { ROW } from './to-follow.ts'
import type { Machine } from './to-machine.ts'

/**
 * True when the pattern is found somewhere in the text; a machine for any case takes it in lower case. All places a match
 * may have reached are kept as one set of bits and go on eight at a time: what a character costs is bounded, whatever the
 * pattern and the text, and little enough for code that runs for the first time.
 *
 * Source: Ken Thompson, Regular Expression Search Algorithm, Communications of the ACM 11 (6), 1968.
 */
export function runPattern(machine: Machine, text: string): boolean {
  if (text === '') return machine.findsEmpty
  const { kindOf, ignoreCase, listed, follow } = machine
  const uppers = ignoreCase ? toUppers(text) : ''
  const [againLow = 0, againHigh = 0] = machine.again
  const [negatedLow = 0, negatedHigh = 0] = machine.negated
  const [endsLow = 0, endsHigh = 0] = machine.ends
  let [low = 0, high = 0] = machine.first
  // The sign of the high half says that it is found.
  for (let index = 0; index < text.length && high >= 0; index += 1) {
    const unit = text.charCodeAt(index)
    const kind = 2 * kindOf(unit)
    let listedLow = listed[kind] as number
    let listedHigh = listed[kind + 1] as number
    const upper = ignoreCase ? uppers.charCodeAt(index) : unit
    // As regular expressions have it: no letter beyond ASCII has one in it for another case.
    if (upper !== unit && (upper >= ASCII_END || unit < ASCII_END)) {
      const upperKind = 2 * kindOf(upper)
      listedLow |= listed[upperKind] as number
      listedHigh |= listed[upperKind + 1] as number
    }
    let takenLow = low & (listedLow ^ negatedLow)
    let takenHigh = high & (listedHigh ^ negatedHigh)
    low = againLow
    high = againHigh
    for (let at = 0; takenLow !== 0; takenLow >>>= 8, at += ROW) {
      const row = at + 2 * (takenLow & 0xff)
      low |= follow[row] as number
      high |= follow[row + 1] as number
    }
    for (let at = 4 * ROW; takenHigh !== 0; takenHigh >>>= 8, at += ROW) {
      const row = at + 2 * (takenHigh & 0xff)
      low |= follow[row] as number
      high |= follow[row + 1] as number
    }
  }
  return high < 0 || ((low & endsLow) | (high & endsHigh)) !== 0
}

/**
 * The text in upper case, each character in its place: what is longer there has none. All at once where it can be, since
 * one after the other takes code that was not run before half as long again.
 */
function toUppers(text: string): string {
  const upper = text.toUpperCase()
  if (upper.length === text.length) return upper
  return text.replace(/[\s\S]/g, (char) => {
    const other = char.toUpperCase()
    return other.length === 1 ? other : char
  })
}

const ASCII_END = 128
