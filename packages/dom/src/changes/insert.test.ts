import type { Position } from '@segue/protocol'
import { expect, test } from 'vitest'
import { afterMutations, createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const nodes = [{ tag: 'li', children: ['New'] }, 'text']

test.each<[Position, string]>([
  ['before', '<ul><li data-segue-own="">New</li>text<li id="a">A</li><li>B</li></ul>'],
  ['after', '<ul><li id="a">A</li><li data-segue-own="">New</li>text<li>B</li></ul>'],
  ['first', '<ul><li id="a"><li data-segue-own="">New</li>textA</li><li>B</li></ul>'],
  ['last', '<ul><li id="a">A<li data-segue-own="">New</li>text</li><li>B</li></ul>'],
])('puts nodes %s', (position, expected) => {
  testChange(
    '<ul><li id="a">A</li><li>B</li></ul>',
    { kind: 'insert', target: { selector: '#a' }, position, nodes },
    expected,
  )
})

test('does not insert into what it inserted', () => {
  testChange(
    '<ul><li>A</li></ul>',
    { kind: 'insert', target: { selector: 'li' }, position: 'after', nodes },
    '<ul><li>A</li><li data-segue-own="">New</li>text</ul>',
  )
})

test('follows an element that the host moves', async () => {
  const { body, document } = createDocument('<ul><li id="a">A</li><li>B</li></ul>')
  startChanges([{ kind: 'insert', target: { selector: '#a' }, position: 'after', nodes: ['!'] }], {
    document,
  })
  body.querySelector('ul')!.append(body.querySelector('#a')!)
  await afterMutations()
  expect(body.innerHTML).toBe('<ul><li>B</li><li id="a">A</li>!</ul>')
})

test('several inserts at one place stay, without fighting over it', async () => {
  const { body, document } = createDocument('<p>A</p>')
  const states: string[] = []
  startChanges(
    ['1', '2', '3'].map((text) => ({
      kind: 'insert',
      target: { selector: 'p' },
      position: 'after',
      nodes: [text],
    })),
    { document, onState: (_, state) => states.push(state) },
  )
  const html = body.innerHTML
  body.append('host')
  await afterMutations()
  expect(body.innerHTML).toBe(`${html}host`)
  expect(states).toEqual(['applied', 'applied', 'applied'])
})
