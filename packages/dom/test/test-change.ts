import type { Change } from '@segue/protocol'
import { Window } from 'happy-dom'
import { expect } from 'vitest'
import { type ChangeState, startChanges } from '../src/index.ts'

/**
 * Makes a change to a body and proves the laws of every kind with it:
 * the body is as expected; a change made twice is the change made once; a change survives its way through JSON;
 * without its target it does nothing and says so; undo restores the very same nodes with the very same content.
 */
export function testChange(html: string, change: Change, expected: string): void {
  const copy = JSON.parse(JSON.stringify(change)) as Change
  expect(copy).toEqual(change)

  const { body, document } = createDocument(html)
  const before = toState(body)
  const stop = startChanges([change], { document })
  expect(body.innerHTML).toBe(expected)

  const stopAgain = startChanges([copy], { document })
  expect(body.innerHTML, 'twice is once').toBe(expected)
  stopAgain()
  expect(body.innerHTML, 'the first is still there').toBe(expected)

  stop()
  expectSame(body, before)
  expect(document.adoptedStyleSheets).toHaveLength(0)
  testMissing(change)
}

/** A document of its own, whose parsing is over, with this body. */
export function createDocument(html: string): { document: Document; body: HTMLElement } {
  const document = new Window({ url: 'https://shop.example/' }).document as unknown as Document
  document.body.innerHTML = html
  return { document, body: document.body }
}

/** Lets the mutation observers report: they do so in microtasks. */
export async function afterMutations(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

function testMissing(change: Change): void {
  const { body, document } = createDocument('<i>nothing</i>')
  const states: ChangeState[] = []
  const stop = startChanges([change], { document, onState: (_, state) => states.push(state) })
  expect(states).toEqual(['missing'])
  expect(body.innerHTML).toBe('<i>nothing</i>')
  stop()
}

type State = readonly {
  readonly node: Node
  readonly shell: string | null
  readonly nodes: readonly Node[]
}[]

function toState(root: Node): State {
  return [root, ...allBelow(root)].map((node) => ({
    node,
    shell: toShell(node),
    nodes: [...node.childNodes],
  }))
}

function expectSame(root: Node, before: State): void {
  const after = toState(root)
  expect(after.map(({ shell }) => shell)).toEqual(before.map(({ shell }) => shell))
  for (const [index, { node }] of after.entries()) expect(node === before[index]?.node).toBe(true)
}

function allBelow(node: Node): Node[] {
  return [...node.childNodes].flatMap((child) => [child, ...allBelow(child)])
}

function toShell(node: Node): string | null {
  return node.nodeType === 1 ? (node.cloneNode(false) as Element).outerHTML : node.nodeValue
}
