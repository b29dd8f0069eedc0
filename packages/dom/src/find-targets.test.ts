import type { Change, Target } from '@segue/protocol'
import { expect, test, vi } from 'vitest'
import { afterMutations, createDocument } from '../test/test-change.ts'
import { toSelector } from './find-targets.ts'
import { startChanges } from './index.ts'

const target: Target = {
  selector: '#offer',
  or: [{ selector: 'h2', fingerprint: { text: 'Offer' } }, { selector: '.offer h2' }],
}
const changes: Change[] = [{ kind: 'text', target, text: 'New' }]

test.each([
  ['by the selector', '<h2 id="offer">Old</h2><h2>Offer</h2>', ['New', 'Offer']],
  ['by the next way', '<h2>Old</h2><h2>Offer</h2>', ['Old', 'New']],
  ['by the last way', '<h2>Old</h2><b class="offer"><h2>This week</h2></b>', ['Old', 'New']],
  ['not where every way finds several', '<h2>Offer</h2><h2>Offer</h2>', ['Offer', 'Offer']],
  [
    'past a selector that finds two',
    '<h2 id="offer">A</h2><h2 id="offer">Offer</h2>',
    ['A', 'New'],
  ],
  ['not where no way finds it', '<h2>Old</h2>', ['Old']],
])('a target with other ways is found %s', (_, html, expected) => {
  const { body, document } = createDocument(html)
  const stop = startChanges(changes, { document })
  expect([...body.querySelectorAll('h2')].map((h2) => h2.textContent)).toEqual(expected)
  stop()
  expect(body.innerHTML).toBe(html)
})

test('another way waits for the parser, because the target may still come', async () => {
  const { body, document } = createDocument('<h2>Offer</h2>')
  let readyState = 'loading'
  Object.defineProperty(document, 'readyState', { get: () => readyState })
  startChanges(changes, { document })
  expect(body.textContent).toBe('Offer')
  readyState = 'interactive'
  document.dispatchEvent(new document.defaultView!.Event('readystatechange'))
  expect(body.textContent).toBe('New')
})

test('what is like a target that waits for hydration is not taken for it', async () => {
  const { body, document } = createDocument(
    '<h2>Offer</h2><main data-segue-wait=""><h2>Offer</h2></main>',
  )
  startChanges(changes, { document })
  expect(body.textContent).toBe('OfferOffer')
  body.querySelector('h2')!.textContent = 'Old'
  body.querySelector('main')!.removeAttribute('data-segue-wait')
  await afterMutations()
  expect(body.textContent).toBe('OldNew')
})

test.each<[string, Change]>([
  ['hide', { kind: 'hide', target }],
  ['css', { kind: 'css', target, rules: [{ selector: '&', declarations: { color: 'teal' } }] }],
])(
  'the rule of a %s goes by a mark where there are other ways, so that it stays with one element',
  async (_, change) => {
    const { body, document } = createDocument('<h2>Offer</h2>')
    startChanges([change], { document })
    expect(body.firstElementChild?.attributes).toHaveLength(1)
    body.append(Object.assign(document.createElement('i'), { id: 'offer' }))
    await afterMutations()
    expect([...body.children].map(({ attributes }) => attributes.length)).toEqual([0, 2])
  },
)

test('a slot is looked for by its name also where the page replaced JSON.stringify', () => {
  vi.spyOn(JSON, 'stringify').mockReturnValue('{"wrapped":true}')
  const selector = toSelector({ slot: 'home.hero' })
  vi.restoreAllMocks()
  expect(selector).toBe('segue-slot[name="home.hero"],[data-segue="home.hero"]')
})
