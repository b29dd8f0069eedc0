import type { Position } from '@segue/protocol'
import { expect, test } from 'vitest'
import { afterMutations, createDocument, testChange } from '../../test/test-change.ts'
import { startChanges } from '../index.ts'

const to = { selector: '#to' }
const html = '<p id="from" class="a">Old <b>words</b></p><ul id="to"><li>A</li></ul>'
const copy = '<p class="a" data-segue-copy="" data-segue-own="">Old <b>words</b></p>'
const moved = '<p id="from" class="a" data-segue-moved="">Old <b>words</b></p>'

test.each<[Position, string]>([
  ['before', `${copy}<ul id="to"><li>A</li></ul>`],
  ['after', `<ul id="to"><li>A</li></ul>${copy}`],
  ['first', `<ul id="to">${copy}<li>A</li></ul>`],
  ['last', `<ul id="to"><li>A</li>${copy}</ul>`],
])('shows a copy %s, and for a move leaves the original where it is, unseen', (position, there) => {
  const target = { selector: '#from' }
  const duplicate = { kind: 'duplicate' as const, target, position, to }
  testChange(html, duplicate, `<p id="from" class="a">Old <b>words</b></p>${there}`)
  testChange(
    html,
    { ...duplicate, kind: 'move' },
    `${moved}${there.replace('<p class="a" ', '<p class="a" data-segue-moved="" ')}`,
  )
})

test.each([
  [
    'ids, handlers and addresses that run',
    '<p id="from" onclick="x()"><a id="b" href=" java\nscript:x()">A</a></p>',
    '<p data-segue-copy="" data-segue-own=""><a>A</a></p>',
  ],
  [
    'scripts, styles and templates',
    '<p id="from">A<script>x()</script><style>p{}</style><template>T</template></p>',
    '<p data-segue-copy="" data-segue-own="">A</p>',
  ],
])('a copy has no %s', (_, from, expected) => {
  const { body, document } = createDocument(`${from}<i id="to"></i>`)
  startChanges([{ kind: 'duplicate', target: { selector: '#from' }, position: 'last', to }], {
    document,
  })
  expect(body.querySelector('#to')?.innerHTML).toBe(expected)
})

test.each(['<input>', '<iframe></iframe>', '<video></video>', '<form></form>'])(
  'what has a state of its own is refused: %s',
  (stateful) => {
    const before = `<div id="from">${stateful}</div><i id="to"></i>`
    const { body, document } = createDocument(before)
    const errors: unknown[] = []
    startChanges([{ kind: 'move', target: { selector: '#from' }, position: 'last', to }], {
      document,
      onState: (_, state, error) => errors.push(state, error),
    })
    expect(errors).toEqual(['error', new Error('COPY_NOT_POSSIBLE')])
    expect(body.innerHTML).toBe(before)
    expect(document.adoptedStyleSheets).toEqual([])
  },
)

test.each([
  ['a place that is not there', { selector: '#nowhere' }, 'after'],
  [
    'a place that is not what its fingerprint says',
    { ...to, fingerprint: { tag: 'div' } },
    'after',
  ],
  ['a place within itself', { selector: 'b' }, 'after'],
  ['itself', { selector: '#from' }, 'last'],
] as const)('an element is not moved to %s', (_, place, position) => {
  const { body, document } = createDocument(html)
  const states: string[] = []
  startChanges([{ kind: 'move', target: { selector: '#from' }, position, to: place }], {
    document,
    onState: (_, state) => states.push(state),
  })
  expect(states).toEqual(['missing'])
  expect(body.innerHTML).toBe(html)
})

test('an element has its duplicate beside itself', () => {
  const target = { selector: 'p' }
  testChange(
    '<p>A</p>',
    { kind: 'duplicate', target, position: 'after', to: target },
    '<p>A</p><p data-segue-copy="" data-segue-own="">A</p>',
  )
})

test('a click on the copy is one click, on the original', () => {
  const { body, document } = createDocument('<p id="from"><b>A</b></p><i id="to"></i>')
  const heard: unknown[] = []
  const stop = startChanges(
    [{ kind: 'move', target: { selector: '#from' }, position: 'last', to }],
    { document },
  )
  document.addEventListener('click', ({ target }) => heard.push(target), true)
  const inside = body.querySelector<HTMLElement>('#to b')!
  inside.click()
  expect(heard).toEqual([body.querySelector('#from b')])
  stop()
  body.append(inside)
  inside.click()
  expect(heard.at(-1)).toBe(inside)
})

test('the copy shows what the host and later changes make of the original', async () => {
  const { body, document } = createDocument(html)
  const target = { selector: '#from' }
  startChanges(
    [
      { kind: 'move', target, position: 'last', to },
      { kind: 'attribute', target, name: 'title', value: 'New' },
    ],
    { document },
  )
  await afterMutations()
  expect(body.querySelector('#to p')?.getAttribute('title')).toBe('New')
  body.querySelector('#from b')!.textContent = 'from the host'
  await afterMutations()
  expect(body.querySelectorAll('#to p')).toHaveLength(1)
  expect(body.querySelector('#to p')?.textContent).toBe('Old from the host')
})

test('a second move of the same element to another place is contested', () => {
  const { body, document } = createDocument(html)
  const target = { selector: '#from' }
  const states: string[] = []
  startChanges(
    [
      { kind: 'move', target, position: 'last', to },
      { kind: 'move', target, position: 'first', to },
    ],
    { document, onState: (_, state) => states.push(state) },
  )
  expect(states).toEqual(['applied', 'contested'])
  expect(body.querySelectorAll('[data-segue-own]')).toHaveLength(1)
})
