import type { Change } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { createDocument } from '../test/test-change.ts'
import { hideTargets, startChanges, whenPresent } from './index.ts'

const HTML = `<h1>Old</h1><p>Old <i>words</i></p><ul><li id="a">Old</li></ul><segue-slot name="s">Old<template data-variant="t">New</template></segue-slot>`
const target = { selector: 'h1' }
const changes: Change[] = [
  { kind: 'text', target, text: 'New' },
  { kind: 'html', target: { selector: 'p' }, nodes: [{ tag: 'b', children: ['New'] }] },
  { kind: 'class', target, add: ['new'] },
  { kind: 'style', target, declarations: { color: 'red' } },
  { kind: 'insert', target, position: 'after', nodes: ['New'] },
  { kind: 'move', target: { selector: 'li' }, position: 'before', to: target },
  { kind: 'slot', slot: 's', template: 't' },
]

/** What is asked of the platform, by whose it is. */
const CALLS: { readonly [owner: string]: readonly string[] } = {
  '': ['MutationObserver', 'CSSStyleSheet', 'performance', 'setTimeout'],
  document: [
    ...['createTextNode', 'createComment', 'createElement', 'createTreeWalker', 'importNode'],
    ...['querySelectorAll', 'adoptedStyleSheets', 'addEventListener', 'removeEventListener'],
    'defaultView',
  ],
  'MutationObserver.prototype': ['observe', 'takeRecords', 'disconnect'],
  'CSSStyleSheet.prototype': ['insertRule', 'cssRules'],
  'Node.prototype': ['cloneNode', 'contains'],
  'Element.prototype': ['after', 'before', 'closest', 'matches'],
}

const HARMS: { readonly [harm: string]: (page: Document) => unknown } = {
  'is missing': () => undefined,
  throws: () => () => {
    throw new Error('broken')
  },
  'gives nothing': () => () => undefined,
  'gives junk': () =>
    function junk() {
      return { length: -1 }
    },
  'gives what is there already': (page) => {
    const taken = page.querySelector('ul')
    return function take() {
      return taken
    }
  },
}

const cases = Object.entries(CALLS).flatMap(([owner, names]) =>
  names.flatMap((name) =>
    Object.keys(HARMS).flatMap((harm) =>
      ['loading', 'complete'].map((readyState) => [owner, name, harm, readyState] as const),
    ),
  ),
)

let mend: () => void
afterEach(() => mend())

test.each(cases)(
  'nothing throws and the page is whole where %s.%s %s while %s',
  (owner, name, harm, readyState) => {
    const { body, document } = createDocument(HTML)
    replace(document, 'readyState', readyState)
    const page = document.defaultView as unknown as object
    const place = owner.split('.').reduce((at, part) => (part ? Reflect.get(at, part) : at), page)
    mend = replace(place, name, HARMS[harm]?.(document))
    const stops = [
      hideTargets([target], { document, ms: 300 }),
      whenPresent(target, { document, onPresent: () => {} }),
      startChanges(changes, { document }),
    ]
    const seen = ['h1', 'p', 'ul', 'segue-slot'].map((tag) => toSeen(body.querySelector(tag)))
    for (const stop of stops.reverse()) stop()
    mend()
    expect(seen).toEqual([
      expect.stringMatching(/^(Old|New)$/),
      expect.stringMatching(/^(Old words|New)$/),
      'Old',
      expect.stringMatching(/^(Old|New)$/),
    ])
    expect(body.innerHTML).toBe(HTML)
  },
)

test.each([
  ['createTextNode', 'text'],
  ['createElement', 'html'],
])('a change for which %s gives junk is not told as applied', (name, kind) => {
  const { document } = createDocument(HTML)
  const states: unknown[] = []
  mend = replace(document, name, HARMS['gives junk']?.(document))
  const stop = startChanges(
    changes.filter((change) => change.kind === kind),
    { document, onState: (_, state, error) => states.push(state, `${error}`) },
  )
  stop()
  expect(states).toEqual(['error', 'Error: NODE_UNKNOWN'])
})

/** The words of an element without those of the host's elements that are out of the layout. */
function toSeen(element: Element | null): string {
  const isCovered = element?.hasAttribute('data-segue-covered')
  const nodes = [...(element?.childNodes ?? [])] as Partial<Element>[]
  return nodes
    .filter((node) => !isCovered || (node.hasAttribute?.('data-segue-own') ?? true))
    .map((node) => node.textContent)
    .join('')
}

/** Gives what puts it back. */
function replace(owner: object, name: string, value: unknown): () => void {
  const known = Object.getOwnPropertyDescriptor(owner, name)
  Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  return () => {
    if (known) Object.defineProperty(owner, name, known)
    else Reflect.deleteProperty(owner, name)
  }
}
