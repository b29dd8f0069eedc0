import { test } from 'vitest'
import { testChange } from '../../test/test-change.ts'

test.each([
  ['a plain element', '<h1>Old</h1>', '<h1>New</h1>'],
  ['an empty element', '<h1></h1>', '<h1>New</h1>'],
  ['white space alone, which stays', '<h1> </h1>', '<h1> New</h1>'],
  ['every match', '<h1>A</h1><h1>B</h1>', '<h1>New</h1><h1>New</h1>'],
  [
    'inner elements, which are covered and keep their place',
    '<h1>Old <b>bold</b> tail</h1>',
    '<h1 data-segue-covered=""><b>bold</b>New</h1>',
  ],
])('replaces the text of %s', (_, html, expected) => {
  testChange(html, { kind: 'text', target: { selector: 'h1' }, text: 'New' }, expected)
})

test('shows markup in a text as text', () => {
  testChange(
    '<h1>Old</h1>',
    { kind: 'text', target: { selector: 'h1' }, text: '<img src=x onerror=alert(1)>' },
    '<h1>&lt;img src=x onerror=alert(1)&gt;</h1>',
  )
})
