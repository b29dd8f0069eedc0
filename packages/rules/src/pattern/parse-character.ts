import { type CharacterSet, invert, type Range } from './character-set.ts'
import { type Cursor, OutsideSubset } from './cursor.ts'

/** Reads one character, escape, class or `.`, as the set of characters that it stands for. */
export function readCharacter(cursor: Cursor): CharacterSet {
  const char = cursor.pattern.charAt(cursor.at)
  cursor.at += 1
  if (char === '.') return { ranges: LINE_ENDS, isNegated: true }
  if (char === '[') return readClass(cursor)
  if (char === '\\') return { ranges: readEscape(cursor), isNegated: false }
  if (char === '' || /[*+?{}()\]]/.test(char)) throw new OutsideSubset()
  return { ranges: only(char), isNegated: false }
}

function readClass(cursor: Cursor): CharacterSet {
  const { pattern } = cursor
  const isNegated = pattern.charAt(cursor.at) === '^'
  if (isNegated) cursor.at += 1
  const ranges: Range[] = []
  while (pattern.charAt(cursor.at) !== ']') ranges.push(...readClassPart(cursor))
  cursor.at += 1
  return { ranges, isNegated }
}

function readClassPart(cursor: Cursor): readonly Range[] {
  const { pattern } = cursor
  const from = pattern.charAt(cursor.at)
  cursor.at += 1
  if (from === '' || from === '[') throw new OutsideSubset()
  if (from === '\\') return readEscape(cursor)
  const to = pattern.charAt(cursor.at + 1)
  if (pattern.charAt(cursor.at) !== '-' || to === ']') return only(from)
  if (to === '' || to === '\\' || to < from) throw new OutsideSubset()
  cursor.at += 2
  return [[from.charCodeAt(0), to.charCodeAt(0)]]
}

function readEscape(cursor: Cursor): readonly Range[] {
  const name = cursor.pattern.charAt(cursor.at)
  cursor.at += 1
  const ranges = CLASSES[name.toLowerCase()]
  if (ranges !== undefined) return name === name.toLowerCase() ? ranges : invert(ranges)
  if (!/^[^A-Za-z0-9]$/.test(name)) throw new OutsideSubset()
  return only(name)
}

function only(char: string): readonly Range[] {
  return [[char.charCodeAt(0), char.charCodeAt(0)]]
}

const LINE_ENDS: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
]

const CLASSES: { readonly [name: string]: readonly Range[] } = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
}
