import { expect, test } from 'vitest'
import { createDocument } from '../test/test-change.ts'
import { hideTargets } from './index.ts'

const html =
  '<h1>Old <b style="visibility: visible">bold</b></h1><segue-slot name="a">x</segue-slot><p>p</p>'

function start(places: Parameters<typeof hideTargets>[0]) {
  const { document } = createDocument(html)
  const timers: { work: () => void; ms: number }[] = []
  const stop = hideTargets(places, {
    document,
    ms: 300,
    setTimeout: (work, ms) => timers.push({ work, ms }),
  })
  const hidden = () =>
    ['h1', 'b', 'segue-slot', 'p'].filter(
      (tag) =>
        document.defaultView?.getComputedStyle(document.querySelector(tag)!).visibility ===
        'hidden',
    )
  return { document, timers, stop, hidden }
}

test('hides targets with all they hold, and slots, and nothing else', () => {
  const { hidden } = start([{ selector: 'h1' }, { slot: 'a' }])
  expect(hidden()).toEqual(['h1', 'b', 'segue-slot'])
})

test('a selector that is none does not keep the others from being hidden', () => {
  const { hidden } = start([{ selector: 'h1[' }, { selector: 'p' }])
  expect(hidden()).toEqual(['p'])
})

test('hides elements that come later', () => {
  const { document } = start([{ selector: 'h2' }])
  document.body.insertAdjacentHTML('beforeend', '<h2>Later</h2>')
  const late = document.querySelector('h2')!
  expect(document.defaultView?.getComputedStyle(late).visibility).toBe('hidden')
})

test('shows all when stopped, and leaves nothing behind', () => {
  const { document, hidden, stop } = start([{ selector: 'h1' }])
  stop()
  stop()
  expect(hidden()).toEqual([])
  expect(document.adoptedStyleSheets).toEqual([])
})

test('shows all by itself at the deadline', () => {
  const { hidden, timers } = start([{ selector: 'h1' }])
  expect(timers.map(({ ms }) => ms)).toEqual([300])
  timers[0]?.work()
  expect(hidden()).toEqual([])
})

test('hides nothing without a deadline', () => {
  const { document } = createDocument(html)
  const setTimeout = () => {
    throw new Error('no timers here')
  }
  hideTargets([{ selector: 'h1' }], { document, ms: 300, setTimeout })
  expect(document.adoptedStyleSheets).toEqual([])
})
