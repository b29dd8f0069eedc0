import { expect, test } from 'vitest'
import { afterMutations, createDocument } from '../test/test-change.ts'
import { startChanges, whenPresent } from './index.ts'

test('reports what is there and what comes later, each once and before it is changed', async () => {
  const { body, document } = createDocument('<h1>One</h1>')
  const seen: (string | null)[] = []
  startChanges([{ kind: 'text', target: { selector: 'h1' }, text: 'New' }], { document })
  whenPresent({ selector: 'h1' }, { document, onPresent: (h1) => seen.push(h1.textContent) })
  body.insertAdjacentHTML('beforeend', '<h1>Two</h1>')
  await afterMutations()
  body.append('more')
  await afterMutations()
  expect(seen).toEqual(['New', 'Two'])
})

test('respects the fingerprint as it was before any change', () => {
  const { document } = createDocument('<h1>One</h1><h1>Two</h1>')
  const target = { selector: 'h1', fingerprint: { text: 'Two' } }
  startChanges([{ kind: 'text', target, text: 'New' }], { document })
  let seen = 0
  whenPresent(target, { document, onPresent: () => (seen += 1) })
  expect(seen).toBe(1)
})

test('finds slots by name', () => {
  const { document } = createDocument(
    '<segue-slot name="a"></segue-slot><p data-segue="a"></p><p data-segue="b"></p>',
  )
  const tags: string[] = []
  whenPresent({ slot: 'a' }, { document, onPresent: (slot) => tags.push(slot.localName) })
  expect(tags).toEqual(['segue-slot', 'p'])
})

test('says nothing after its stop', async () => {
  const { body, document } = createDocument('')
  const stop = whenPresent({ selector: 'p' }, { document, onPresent: () => expect.unreachable() })
  stop()
  body.innerHTML = '<p></p>'
  await afterMutations()
})

test('a change can be started from within', () => {
  const { body, document } = createDocument('<h1>One</h1>')
  whenPresent(
    { selector: 'h1' },
    {
      document,
      onPresent: () =>
        startChanges([{ kind: 'text', target: { selector: 'h1' }, text: 'New' }], { document }),
    },
  )
  expect(body.innerHTML).toBe('<h1>New</h1>')
})

test.each([
  ['a selector that is none', { selector: '[' }, () => {}],
  ['a callback that throws', { selector: 'h1' }, () => expect.unreachable()],
])('does not throw for %s', (_, place, onPresent) => {
  const { document } = createDocument('<h1>One</h1>')
  expect(() => whenPresent(place, { document, onPresent })).not.toThrow()
})
