import { expect, test } from 'vitest'
import { toEventLine } from '../testing/lines.ts'
import { readLogLine, toEventTexts, toLogText } from './log-line.ts'

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

const first = toEventLine({ at: '2026-11-20T12:00:00Z', props: { text: 'a' } }, 1)
const second = toEventLine({ at: '2026-11-20T12:00:01Z', props: { text: '\ud83d\0' } }, 2)
const { event, clockShiftMs, ...head } = first

test('the events of a delivery are one line, which is read as one for each', () => {
  const plan = { code: 'PLAN_PROP_TYPE', path: 'props.text' }
  const text = toEventTexts(head, [
    { event, clockShiftMs, plan },
    { event: second.event, clockShiftMs: 5 },
  ])
  expect(text.indexOf('\n')).toBe(text.length - 1)
  const clean = { ...second.event, props: { text: '\ufffd\ufffd' } }
  expect(readLogLine(text)).toMatchObject([
    { ...first, plan },
    { ...head, event: clean, clockShiftMs: 5 },
  ])
})

test('an event that is told to be of another visitor has a line of its own', () => {
  const told = { visitor: 'ann', user: 'u1', via: 'server' } as const
  const lines = toEventTexts(head, [{ event, clockShiftMs, told }]).trimEnd().split('\n')
  expect(lines.map(readLogLine)).toEqual([[{ ...first, ...told }]])
})

test('a delivery without a good event has no line', () => {
  expect(toEventTexts(head, [])).toBe('')
})
