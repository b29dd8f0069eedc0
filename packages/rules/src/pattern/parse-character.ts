import { PATTERN_TEXT_CHARS_MAX } from '../limits.ts'
import { type Cursor, OutsideSubset } from './cursor.ts'

/** Reads one character, escape, class or `.`, as a question to a character of the text. */
export function readCharacter(cursor: Cursor): IsMatch {
  const char = cursor.pattern.charAt(cursor.at)
  cursor.at += 1
  if (char === '.') return remember((actual) => !/[\n\r\u2028\u2029]/.test(actual))
  if (char === '[') return readClass(cursor)
  if (char === '\\') return readEscape(cursor)
  if (char === '' || /[*+?{}()\]]/.test(char)) throw new OutsideSubset()
  return inAnyCase(cursor, (actual) => actual === char)
}

/** Where case does not matter, a character matches when its lower or its upper case does. */
function inAnyCase({ ignoreCase }: Cursor, isMatch: IsMatch): IsMatch {
  if (!ignoreCase) return isMatch
  return remember((char) => isMatch(char.toLowerCase()) || isMatch(char.toUpperCase()))
}

/** Remembers answers: a long class is asked about each character of a text once, not once per step and repetition. */
function remember(isMatch: IsMatch): IsMatch {
  const known = new Map<string, boolean>()
  return (char) => {
    const found = known.get(char)
    if (found !== undefined) return found
    if (known.size >= PATTERN_TEXT_CHARS_MAX) known.clear()
    known.set(char, isMatch(char))
    return known.get(char) === true
  }
}

function readClass(cursor: Cursor): IsMatch {
  const { pattern } = cursor
  const isNegated = pattern.charAt(cursor.at) === '^'
  if (isNegated) cursor.at += 1
  const parts: IsMatch[] = []
  while (pattern.charAt(cursor.at) !== ']') parts.push(readClassPart(cursor))
  cursor.at += 1
  const isListed = inAnyCase(cursor, (char) => parts.some((isMatch) => isMatch(char)))
  return remember((char) => isListed(char) !== isNegated)
}

function readClassPart(cursor: Cursor): IsMatch {
  const { pattern } = cursor
  const from = pattern.charAt(cursor.at)
  cursor.at += 1
  if (from === '' || from === '[') throw new OutsideSubset()
  if (from === '\\') return readEscape(cursor)
  const to = pattern.charAt(cursor.at + 1)
  if (pattern.charAt(cursor.at) !== '-' || to === ']') return (char) => char === from
  if (to === '' || to === '\\' || to < from) throw new OutsideSubset()
  cursor.at += 2
  return (char) => char >= from && char <= to
}

function readEscape(cursor: Cursor): IsMatch {
  const name = cursor.pattern.charAt(cursor.at)
  cursor.at += 1
  const kind = CLASSES[name.toLowerCase()]
  if (kind !== undefined) return (char) => kind.test(char) === (name === name.toLowerCase())
  if (!/^[^A-Za-z0-9]$/.test(name)) throw new OutsideSubset()
  return (char) => char === name
}

type IsMatch = (char: string) => boolean

const CLASSES: Readonly<Record<string, RegExp>> = { d: /\d/, w: /\w/, s: /\s/ }
