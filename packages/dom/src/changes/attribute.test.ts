import { expect, test } from 'vitest'
import { createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

test.each([
  ['one that is there', '<p title="old">x</p>', '<p title="new">x</p>'],
  ['one that is not', '<p>x</p>', '<p title="new">x</p>'],
  ['one that has the value already', '<p title="new">x</p>', '<p title="new">x</p>'],
])('sets %s', (_, html, expected) => {
  testChange(
    html,
    { kind: 'attribute', target: { selector: 'p' }, name: 'title', value: 'new' },
    expected,
  )
})

test.each([
  ['ATTRIBUTE_NOT_ALLOWED', '<p>x</p>', 'onclick', 'alert(1)'],
  ['ATTRIBUTE_NOT_ALLOWED', '<p>x</p>', 'style', 'color:red'],
  ['ATTRIBUTE_NOT_ALLOWED', '<p>x</p>', 'SRCDOC', 'x'],
  ['URL_NOT_ALLOWED', '<a>x</a>', 'href', 'javascript:alert(1)'],
  ['URL_NOT_ALLOWED', '<img>', 'srcset', 'vbscript:x 1x'],
])('refuses as %s on %s: %s="%s"', (code, html, name, value) => {
  const { body, document } = createDocument(html)
  const errors: unknown[] = []
  startChanges([{ kind: 'attribute', target: { selector: 'body > *' }, name, value }], {
    document,
    onState: (_, state, error) => errors.push(state, error),
  })
  expect(errors).toEqual(['error', new Error(code)])
  expect(body.innerHTML).toBe(html)
})

test.each(['script', 'style', 'template', 'iframe', 'link', 'base', 'meta'])(
  'takes a %s for missing, whatever the selector says',
  (tag) => {
    const { document } = createDocument('')
    document.body.append(document.createElement(tag))
    const states: string[] = []
    startChanges([{ kind: 'attribute', target: { selector: tag }, name: 'type', value: 'x' }], {
      document,
      onState: (_, state) => states.push(state),
    })
    expect(states).toEqual(['missing'])
    expect(document.body.querySelector(tag)?.hasAttribute('type')).toBe(false)
  },
)
