import type { Change } from '@segue/protocol'
import { expect, test } from 'vitest'
import { afterMutations, createDocument } from '../../test/test-change.ts'
import { createScriptKinds, type SiteScript, startChanges } from '../index.ts'

const change: Change = {
  kind: 'script',
  target: { selector: 'p' },
  name: 'mark',
  args: { as: 'new' },
}
const mark: SiteScript = (element, { as }) => {
  element.classList.add(`${as}`)
  return () => element.classList.remove(`${as}`)
}

/** Starts changes with a registry of the test's own, and tells what they came to. */
function start(document: Document, scripts: Record<string, SiteScript>, changes = [change]) {
  const states: unknown[] = []
  const stop = startChanges(changes, {
    document,
    kinds: createScriptKinds((name) => scripts[name]),
    onState: (_, state) => states.push(state),
  })
  return { states, stop }
}

test('calls the function once for each element, with its arguments, and its undo at the end', async () => {
  const { body, document } = createDocument('<p class="a">A</p>')
  const { states, stop } = start(document, { mark }, [change, { ...change }])
  expect(body.innerHTML).toBe('<p class="a new">A</p>')
  body.insertAdjacentHTML('beforeend', '<p>B</p>')
  await afterMutations()
  expect(body.innerHTML).toBe('<p class="a new">A</p><p class="new">B</p>')
  expect(states).toEqual(['applied', 'applied'])
  stop()
  expect(body.innerHTML).toBe('<p class="a">A</p><p class="">B</p>')
})

test('a function that gives no undo is called all the same, and once', async () => {
  const { body, document } = createDocument('<p>A</p>')
  let calls = 0
  const count = () => {
    calls += 1
  }
  const { stop } = start(document, { mark: count })
  body.append('host')
  await afterMutations()
  stop()
  expect(calls).toBe(1)
})

test('a function that is not registered is missing, until it is', async () => {
  const { body, document } = createDocument('<p>A</p>')
  const scripts: Record<string, SiteScript> = {}
  const { states } = start(document, scripts)
  expect(states).toEqual(['missing'])
  scripts.mark = mark
  body.append('host')
  await afterMutations()
  expect(states).toEqual(['missing', 'applied'])
})

test('what a function throws is told as an error of the page', () => {
  const { document } = createDocument('<p>A</p>')
  const told: unknown[] = []
  Object.assign(document.defaultView!, { reportError: (error: unknown) => told.push(error) })
  const fail = (reason: string) => () => {
    throw new Error(reason)
  }
  start(document, { mark: fail('apply') }).stop()
  start(document, { mark: () => fail('undo') }).stop()
  expect(told).toEqual([new Error('apply'), new Error('undo')])
})
