import type { Change } from '@segue/protocol'
import { expect, test } from 'vitest'
import { createDocument } from '../test/test-change.ts'
import { hideTargets, startChanges, whenPresent } from './index.ts'

const target = { selector: 'h1' }
const changes: Change[] = [
  { kind: 'text', target, text: 'New' },
  { kind: 'html', target: { selector: 'p' }, nodes: [{ tag: 'b', children: ['New'] }] },
  { kind: 'class', target, add: ['new'] },
  { kind: 'style', target, declarations: { color: 'red' } },
  { kind: 'insert', target, position: 'after', nodes: ['New'] },
]

const broken: [string, (document: Document) => void][] = [
  ['MutationObserver', ({ defaultView }) => replace(defaultView, 'MutationObserver', undefined)],
  ['CSSStyleSheet', ({ defaultView }) => replace(defaultView, 'CSSStyleSheet', undefined)],
  ['adoptedStyleSheets', (document) => replace(document, 'adoptedStyleSheets', undefined)],
  ['performance', ({ defaultView }) => replace(defaultView, 'performance', undefined)],
  ['setTimeout', ({ defaultView }) => replace(defaultView, 'setTimeout', undefined)],
  ['createTreeWalker', (document) => replace(document, 'createTreeWalker', fail)],
  ['createElement', (document) => replace(document, 'createElement', fail)],
  ['querySelectorAll', (document) => replace(document, 'querySelectorAll', fail)],
  ['the window', (document) => replace(document, 'defaultView', null)],
]

const cases = broken.flatMap(([name, breakIt]) =>
  ['loading', 'complete'].map((readyState) => ({ name, breakIt, readyState })),
)

test.each(cases)(
  'nothing throws and the content is seen without $name while $readyState',
  ({ breakIt, readyState }) => {
    const html = '<h1>Old</h1><p>Old <i>words</i></p>'
    const { body, document } = createDocument(html)
    replace(document, 'readyState', readyState)
    breakIt(document)
    const states: string[] = []
    const stops = [
      hideTargets([target], { document, ms: 300 }),
      whenPresent(target, { document, onPresent: () => {} }),
      startChanges(changes, { document, onState: (_, state) => states.push(state) }),
    ]
    expect(body.querySelector('h1')?.textContent).toMatch(/^(Old|New)$/)
    expect(states.filter((state) => state === 'applied' || state === 'error')).toHaveLength(5)
    for (const stop of stops.reverse()) stop()
    expect(body.innerHTML).toBe(html)
    expect(document.adoptedStyleSheets ?? []).toEqual([])
  },
)

function replace(owner: object | null, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true })
}

function fail(): never {
  throw new Error('broken')
}
