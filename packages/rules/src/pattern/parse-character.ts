import { type Cursor, OutsideSubset } from './cursor.ts'

/** Reads one character, escape, class or `.`, as a question to a character of the text. */
export function readCharacter(cursor: Cursor): (char: string) => boolean {
  const char = cursor.pattern.charAt(cursor.at)
  cursor.at += 1
  if (char === '.') return (actual) => !/[\n\r\u2028\u2029]/.test(actual)
  if (char === '[') return readClass(cursor)
  if (char === '\\') return readEscape(cursor)
  if (char === '' || /[*+?{}()\]]/.test(char)) throw new OutsideSubset()
  return (actual) => actual === char
}

function readClass(cursor: Cursor): (char: string) => boolean {
  const { pattern } = cursor
  const isNegated = pattern.charAt(cursor.at) === '^'
  if (isNegated) cursor.at += 1
  const parts: ((char: string) => boolean)[] = []
  while (pattern.charAt(cursor.at) !== ']') parts.push(readClassPart(cursor))
  cursor.at += 1
  return (char) => parts.some((isMatch) => isMatch(char)) !== isNegated
}

function readClassPart(cursor: Cursor): (char: string) => boolean {
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

function readEscape(cursor: Cursor): (char: string) => boolean {
  const name = cursor.pattern.charAt(cursor.at)
  cursor.at += 1
  const kind = CLASSES[name.toLowerCase()]
  if (kind !== undefined) return (char) => kind.test(char) === (name === name.toLowerCase())
  if (!/^[^A-Za-z0-9]$/.test(name)) throw new OutsideSubset()
  return (char) => char === name
}

const CLASSES: Readonly<Record<string, RegExp>> = { d: /\d/, w: /\w/, s: /\s/ }
