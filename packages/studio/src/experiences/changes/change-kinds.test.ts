import type { Change } from '@segue/protocol'
import { expect, test } from 'vitest'
import { FORM_KINDS, fieldsOf, toKind, withField } from './change-kinds.ts'

const TEXT: Change = { kind: 'text', target: { selector: 'h1' }, text: 'Hello' }

test.each(FORM_KINDS)('a new change of kind %s has a form', (kind) => {
  expect(fieldsOf(toKind(TEXT, kind))).toBeDefined()
})

test.each<[string, unknown]>([
  ['a kind without a form', { kind: 'script', target: { selector: 'h1' }, name: 'x' }],
  ['a kind nobody knows', { kind: 'constructor', target: { selector: 'h1' } }],
  ['a field that no form has', { ...TEXT, more: 1 }],
  ['a field of another type', { ...TEXT, text: 1 }],
  ['a target that is none', { ...TEXT, target: 'h1' }],
  ['nodes that are none', { kind: 'html', target: { selector: 'p' }, nodes: [{ tag: 1 }] }],
])('%s is left to JSON', (_, change) => {
  expect(fieldsOf(change as Change)).toBeUndefined()
})

test('another kind keeps the target and what both kinds have', () => {
  const html = { kind: 'html', target: { selector: 'p' }, nodes: ['x'] } as const
  expect(toKind(html, 'insert')).toEqual({ ...html, kind: 'insert', position: 'last' })
  expect(toKind(TEXT, 'slot')).toEqual({ kind: 'slot', slot: '' })
  expect(toKind({ kind: 'slot', slot: 'a' }, 'hide')).toEqual({
    kind: 'hide',
    target: { selector: '' },
  })
})

test('a field is set, and taken away', () => {
  const hide: Change = { kind: 'hide', target: { selector: 'p' } }
  const narrow = withField(hide, 'media', '(width < 40rem)')
  expect(narrow).toEqual({ ...hide, media: '(width < 40rem)' })
  expect(withField(narrow, 'media', undefined)).toEqual(hide)
})
