import type { NodeTree } from '@segue/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNodes, toNodesText } from './nodes-text.ts'

test.each<[string, string, readonly NodeTree[]]>([
  ['a text', 'Free delivery', ['Free delivery']],
  ['an element in a text', 'Only <b>today</b>!', ['Only ', { tag: 'b', children: ['today'] }, '!']],
  [
    'attributes in either quotes',
    `<a href="/x" rel='n'>x</a>`,
    [{ tag: 'a', attributes: { href: '/x', rel: 'n' }, children: ['x'] }],
  ],
  [
    'an attribute without a value',
    '<details open>x</details>',
    [{ tag: 'details', attributes: { open: '' }, children: ['x'] }],
  ],
  [
    'elements without content',
    'a<br>b<img src="/i.png"/>',
    ['a', { tag: 'br' }, 'b', { tag: 'img', attributes: { src: '/i.png' } }],
  ],
  ['signs by their names', '1 &lt; 2 &amp; 3', ['1 < 2 & 3']],
  ['upper case as lower', '<P>x</p>', [{ tag: 'p', children: ['x'] }]],
  ['nothing', '', []],
])('reads %s', (_, text, nodes) => {
  expect(readNodes(text)).toEqual({ ok: true, nodes })
})

test.each([
  ['an element that is not closed', '<p>x', 4],
  ['an end without a beginning', 'x</p>', 1],
  ['ends in the wrong order', '<b><i>x</b></i>', 7],
  ['an attribute without quotes', '<a href=/x>x</a>', 0],
  ['a tag that is not finished', 'a <b', 2],
  ['a comment', '<!-- x -->', 0],
])('refuses %s, and tells where', (_, text, at) => {
  expect(readNodes(text)).toEqual({ ok: false, at })
})

/** Neighbouring and empty texts are one text when they are read again. */
const trees = fc.letrec<{ node: NodeTree }>((tie) => ({
  node: fc.record(
    {
      tag: fc.constantFrom('p', 'strong', 'a'),
      attributes: fc.dictionary(fc.constantFrom('href', 'data-x', 'title'), fc.string(), {
        minKeys: 1,
      }),
      children: fc.oneof(
        fc.string({ minLength: 1 }).map((text) => [text]),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      ),
    },
    { requiredKeys: ['tag'] },
  ),
})).node

test('whatever nodes are written are read the same', () => {
  fc.assert(
    fc.property(fc.array(trees, { maxLength: 4 }), (nodes) => {
      expect(JSON.stringify(readNodes(toNodesText(nodes)))).toBe(
        JSON.stringify({ ok: true, nodes }),
      )
    }),
  )
})
