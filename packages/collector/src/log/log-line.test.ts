import { expect, test } from 'vitest'
import { toEventLine } from '../testing/lines.ts'
import { toLogText } from './log-line.ts'

test('a line is one line, whatever its texts hold', () => {
  const line = toEventLine({ at: '2026-11-20T12:00:00Z', props: { text: 'a\nb\u2028c"d\\' } })
  const text = toLogText(line)
  expect(text.indexOf('\n')).toBe(text.length - 1)
  expect(JSON.parse(text)).toEqual(line)
})

test.each([
  ['a high half of a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['a low half of a surrogate pair', '\ude00', '\ufffd'],
  ['both halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
  ['the character zero', 'a\0b', 'a\ufffdb'],
  ['a whole pair', '😀', '😀'],
  ['what only looks like an escape', '\\ud83d \\u0000', '\\ud83d \\u0000'],
])('%s is written so that every JSON reader takes it', (_, sent, kept) => {
  const text = toLogText(toEventLine({ at: '2026-11-20T12:00:00Z', props: { [sent]: [sent] } }))
  expect(JSON.parse(text).event.props).toEqual({ [kept]: [kept] })
})
