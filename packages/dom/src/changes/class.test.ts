import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const target = { selector: 'p' }

test.each([
  ['adds where there are none', '<p>x</p>', { add: ['a', 'b'] }, '<p class="a b">x</p>'],
  [
    'adds and removes',
    '<p class="old  big">x</p>',
    { add: ['a'], remove: ['old'] },
    '<p class="big a">x</p>',
  ],
  [
    'keeps the spelling when nothing is to do',
    '<p class=" a ">x</p>',
    { add: ['a'] },
    '<p class=" a ">x</p>',
  ],
])('%s', (_, html, classes, expected) => {
  testChange(html, { kind: 'class', target, ...classes }, expected)
})

test('undo keeps the classes that the host added and removed meanwhile', () => {
  const { body, document } = createDocument('<p class="old big">x</p>')
  const stop = startChanges([{ kind: 'class', target, add: ['a'], remove: ['old'] }], { document })
  const { classList } = body.querySelector('p')!
  classList.add('open')
  classList.remove('big')
  stop()
  expect([...classList].sort()).toEqual(['old', 'open'])
})

test('two changes of the classes of one element live side by side', () => {
  const { body, document } = createDocument('<p>x</p>')
  const first = startChanges([{ kind: 'class', target, add: ['a'] }], { document })
  const second = startChanges([{ kind: 'class', target, add: ['b'] }], { document })
  expect(body.innerHTML).toBe('<p class="a b">x</p>')
  first()
  expect(body.innerHTML).toBe('<p class="b">x</p>')
  second()
  expect(body.querySelector('p')?.className).toBe('')
})
