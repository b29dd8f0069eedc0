/** Texts of 1,024 characters: one letter over and over with another end, all different, few by turns, a path, slashes,
 * and letters beyond ASCII in both cases. */
export const TEXTS: readonly string[] = [
  `${'a'.repeat(1_023)}!`,
  Array.from({ length: 1_024 }, (_, index) => String.fromCharCode(0x400 + index)).join(''),
  'ab1-'.repeat(256),
  `${'a/'.repeat(511)}ab`,
  `${'/'.repeat(1_022)}bb`,
  Array.from({ length: 1_024 }, (_, index) => String.fromCharCode(0x410 + (index % 64))).join(''),
]

/** A pattern or glob that is accepted, as close to the limits as its form allows. */
export interface HostilePattern {
  readonly op: 'regex' | 'glob'
  readonly value: string
  readonly ignoreCase: boolean
}

const LONG_CLASS = Array.from({ length: 480 }, (_, at) =>
  String.fromCharCode(0x3000 + 2 * at),
).join('')
const NEAR_MISS = `${'a'.repeat(29)}b`

/** Found by trying: alternatives, groups that may be empty, optional ones in a row, long classes, nesting, near misses. */
export const HOSTILE: readonly HostilePattern[] = [
  ...[
    `(?:${Array(23).fill('a?').join('|')})*a$`,
    '(\\w?){47}\\d',
    '(\\W?){47}$',
    '(.?){47}$',
    `([^${LONG_CLASS}]?){47}$`,
    '(((((a?)?)?)?)*b?){8}!',
    '(a|aa|aaa|aaaa)*b',
    '(?:..?){23}!',
    '.{47}!',
    `(${'a*'.repeat(16)})+$`,
    Array.from({ length: 48 }, (_, at) => `[^${String.fromCharCode(0x3041 + at)}]?`).join(''),
  ].flatMap((value) =>
    [false, true].map((ignoreCase) => ({ op: 'regex', value, ignoreCase }) as const),
  ),
  ...['*a'.repeat(4), '**a'.repeat(4), '**/*/*b*b', `**${NEAR_MISS}`.repeat(4)].map(
    (value) => ({ op: 'glob', value, ignoreCase: false }) as const,
  ),
]
