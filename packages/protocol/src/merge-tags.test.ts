import { expect, test } from 'vitest'
import type { Change } from './change.ts'
import { MERGE_CHARS_MAX } from './limits.ts'
import { fillMergeTags, hasSoundTags, mapMergeTexts, mergeTraitsOf } from './merge-tags.ts'

const target = { selector: 'p' }
const nodes = [
  '{{a|A}}',
  { tag: 'a', attributes: { href: '{{a|A}}', title: '{{a|A}}' }, children: ['{{a|A}}'] },
]
const filledNodes = [
  'A',
  { tag: 'a', attributes: { href: '{{a|A}}', title: 'A' }, children: ['A'] },
]

test.each<[unknown, string]>([
  ['Ada', 'Hi Ada!'],
  [' Ada\n\u202eLovelace\u0000 ', 'Hi Ada Lovelace!'],
  [7, 'Hi 7!'],
  ['<b onclick=x>', 'Hi <b onclick=x>!'],
  ['{{other|trick}} $& $1', 'Hi {{other|trick}} $& $1!'],
  ['x'.repeat(MERGE_CHARS_MAX), `Hi ${'x'.repeat(MERGE_CHARS_MAX)}!`],
  ['😀'.repeat(MERGE_CHARS_MAX + 1), `Hi ${'😀'.repeat(MERGE_CHARS_MAX)}!`],
  ['', 'Hi there!'],
  [' \t', 'Hi there!'],
  [undefined, 'Hi there!'],
  [null, 'Hi there!'],
  [true, 'Hi there!'],
  [Number.NaN, 'Hi there!'],
  [['Ada'], 'Hi there!'],
  [{ toString: () => 'Ada' }, 'Hi there!'],
])('the value %j shows as %j', (value, expected) => {
  expect(fillMergeTags('Hi {{first_name|there}}!', () => value)).toBe(expected)
})

test('each tag is read by the path of its trait, one without a namespace as the visitor’s', () => {
  const text = '{{first_name|a}} {{visitor.group.name|b}} {{page.path|c}} {{pages|d}}'
  const paths = ['visitor.first_name', 'visitor.group.name', 'page.path', 'visitor.pages']
  expect(mergeTraitsOf(text)).toEqual(paths)
  expect(fillMergeTags(text, (trait) => trait)).toBe(paths.join(' '))
})

test.each([
  ['Hi {{first_name|there}}, {{cart.items|no}} items', true],
  ['{"a":{"b":1}}', true],
  ['{{first_name}}', false],
  ['{{first_name|}}', false],
  ['{{first_name| }}', false],
  ['{{first name|x}}', false],
  ['{{|x}}', false],
  ['{{time.hour|x}}', false],
  ['{{{first_name|x}}}', false],
  ['{{first_name|x', false],
  ['{{#if x}}', false],
  ['{{__proto__.x|y}} {{', false],
])('the tags of %j are sound: %s', (text, expected) => {
  expect(hasSoundTags(text)).toBe(expected)
})

test.each<[Change, object]>([
  [{ kind: 'text', target, text: '{{a|A}}' }, { text: 'A' }],
  [{ kind: 'attribute', target, name: 'aria-label', value: '{{a|A}}' }, { value: 'A' }],
  [{ kind: 'attribute', target, name: 'href', value: '{{a|A}}' }, {}],
  [{ kind: 'attribute', target, name: 'data-x', value: '{{a|A}}' }, {}],
  [{ kind: 'image', target, src: '{{a|A}}', alt: '{{a|A}}' }, { alt: 'A' }],
  [{ kind: 'image', target, src: '/a.png' }, {}],
  [{ kind: 'link', target, href: '{{a|A}}' }, {}],
  [{ kind: 'html', target, nodes }, { nodes: filledNodes }],
  [{ kind: 'insert', target, position: 'last', nodes }, { nodes: filledNodes }],
  [{ kind: 'slot', slot: 's', nodes }, { nodes: filledNodes }],
  [{ kind: 'slot', slot: 's', template: 't' }, {}],
  [{ kind: 'style', target, declarations: { color: '{{a|A}}' } }, {}],
])('of %j exactly what people read is filled', (change, filled) => {
  const mapped = mapMergeTexts(change, (text) => fillMergeTags(text, () => undefined))
  expect(mapped).toEqual({ ...change, ...filled })
})
