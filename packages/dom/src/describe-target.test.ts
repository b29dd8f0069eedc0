import { expect, test } from 'vitest'
import { createDocument } from '../test/test-change.ts'
import { describeTarget, whenPresent } from './index.ts'

test.each([
  [
    'an id, then its words',
    '<h2 id="t" class="a">Offer <b>now</b></h2><h2>Other</h2>',
    {
      selector: 'h2[id="t"]',
      or: [
        { selector: '[id="t"]', fingerprint: { text: 'Offer now' } },
        { selector: 'h2', fingerprint: { text: 'Offer now' } },
      ],
    },
  ],
  [
    'words alone',
    '<p id="r1-2" data-segue-seen="x" data-v-77=""><i class="t">Words</i></p>',
    {
      selector: 'i:not(:has(*))',
      fingerprint: { text: 'Words' },
      or: [],
    },
  ],
  [
    'what is around it, and a class within that',
    '<div data-plan="solo"><b class="t">9</b><b>a</b></div><div data-plan="team"><b>9</b></div>',
    {
      selector: '[data-plan="solo"] *:not(:has(*))',
      fingerprint: { text: '9' },
      or: [{ selector: '[data-plan="solo"] b.t' }],
    },
  ],
  ['nothing, and so no target', '<b class="t">9</b><b>9</b>', undefined],
])('a target is described by %s', (_, html, expected) => {
  const { body } = createDocument(html)
  expect(describeTarget(body.querySelector('#t, .t')!)).toEqual(expected)
})

test('elements that no change may reach are no targets', () => {
  const { body } = createDocument('<iframe id="t"></iframe>')
  expect(describeTarget(body.querySelector('#t')!)).toBeUndefined()
})

test.each([
  ['that had an id and words is missing', '<h2 id="t">Offer</h2>', 0],
  ['that had words alone cannot be told from other words', '<h2 class="t">Offer</h2>', 1],
])('an element %s when another one comes in its place', (_, html, count) => {
  const { body, document } = createDocument(`<section id="offers">${html}</section>`)
  const target = describeTarget(body.querySelector('#t, .t')!)!
  body.firstElementChild!.innerHTML = '<h2>Another</h2>'
  const present: Element[] = []
  whenPresent(target, { document, onPresent: (element) => present.push(element) })
  expect(present).toHaveLength(count)
})
