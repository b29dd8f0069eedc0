// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { answerCounts } from './answer-counts.ts'

const STUDIO = 'https://segue.example'
document.body.innerHTML = '<h1>Hush</h1>'
const opened: unknown[] = []
const opener = { postMessage: (...said: unknown[]) => opened.push(said) }
Object.defineProperty(window, 'opener', { value: opener, writable: true })
answerCounts(STUDIO, (target, type, act) => target.addEventListener(type, act))

/** Asks as a window of that origin, and gives what it is told. */
function ask(origin: string, data: unknown): readonly unknown[] {
  const told: unknown[] = []
  const port = { postMessage: (answer: unknown) => told.push(answer) }
  const event = Object.assign(new Event('message'), { origin, data, ports: [port] })
  window.dispatchEvent(event)
  return told
}

const QUESTION = { segue: 'count', target: { selector: 'h1' } }

test('the studio hears that the page is there, which lets go of it, and how many elements a target is', () => {
  expect(opened).toEqual([[{ segue: 'ready' }, STUDIO]])
  expect(ask(STUDIO, QUESTION)).toEqual([{ path: '/', matched: 1, found: 1, text: 'Hush' }])
  expect(window.opener).toBeNull()
})

test.each([
  ['another origin', 'https://evil.example', QUESTION],
  ['a sandbox', 'null', QUESTION],
  ['something else', STUDIO, { segue: 'other', target: { selector: 'h1' } }],
  ['no target', STUDIO, { segue: 'count' }],
  ['nothing', STUDIO, null],
])('%s is told nothing', (_, origin, data) => {
  expect(ask(origin, data)).toEqual([])
})
