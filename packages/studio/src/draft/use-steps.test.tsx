// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test } from 'vitest'
import { type Steps, useSteps } from './use-steps.ts'

/** Steps over a text, edited by `type`: a word and, after a colon, its key. */
function start() {
  let steps: Steps<string> | undefined
  const changes: string[] = []
  function Holder() {
    steps = useSteps('first', (value) => changes.push(value))
    return null
  }
  act(() => render(<Holder />, document.createElement('div')))
  const type = (...words: string[]) => {
    for (const word of words) {
      const [value = '', key] = word.split(':')
      act(() => steps?.edit(value, key))
    }
  }
  const undo = () => act(() => steps?.undo?.())
  const redo = () => act(() => steps?.redo?.())
  return { type, undo, redo, changes, now: () => steps?.value, steps: () => steps }
}

test('every edit can be undone and redone, and each is told', () => {
  const { type, undo, redo, now, changes } = start()
  type('a', 'b')
  undo()
  expect(now()).toBe('a')
  redo()
  expect(now()).toBe('b')
  expect(changes).toEqual(['a', 'b', 'a', 'b'])
})

test('letters typed into one field are one step, those of another field the next', () => {
  const { type, undo, now } = start()
  type('n:name', 'na:name', 'na d:text')
  undo()
  expect(now()).toBe('na')
  undo()
  expect(now()).toBe('first')
})

test('an edit after an undo leaves nothing to redo', () => {
  const { type, undo, steps } = start()
  type('a')
  undo()
  type('b')
  expect([steps()?.redo, steps()?.value]).toEqual([undefined, 'b'])
})
