import { expect, test } from 'vitest'
import type { TraceEntry } from '../../../../e2e/record-trace.ts'
import { readLoad, readScriptMs } from './read-trace.ts'

const ADDRESS = 'http://127.0.0.1:4000/page-1'
const SCRIPT = { data: { url: 'http://127.0.0.1:4000/own.js' } }

/** An entry of the page's main thread, in milliseconds. */
function entry(name: string, at: number, ms: number, args: TraceEntry['args'] = {}): TraceEntry {
  return { name, ph: 'X', pid: 7, tid: 1, ts: at * 1_000, dur: ms * 1_000, args }
}

const START = {
  ...entry('navigationStart', 100, 0),
  args: { data: { documentLoaderURL: ADDRESS } },
}

test.each([
  [
    'what a script calls is in its time',
    [entry('EvaluateScript', 110, 30, SCRIPT), entry('FunctionCall', 120, 10, SCRIPT)],
    30,
  ],
  [
    'one after the other add up',
    [entry('v8.compile', 110, 5, SCRIPT), entry('FunctionCall', 115, 10, SCRIPT)],
    15,
  ],
  ['promise jobs have no address and count', [entry('RunMicrotasks', 110, 4)], 4],
  [
    'the second origin counts',
    [entry('EvaluateScript', 110, 6, { data: { url: 'http://127.0.0.1:5000/x.js' } })],
    6,
  ],
  [
    'what the debugger runs does not',
    [entry('FunctionCall', 110, 6, { data: { url: 'debugger://1' } })],
    0,
  ],
  ['what came before the navigation does not', [entry('EvaluateScript', 90, 6, SCRIPT)], 0],
  ['other threads do not', [{ ...entry('EvaluateScript', 110, 6, SCRIPT), tid: 2 }], 0],
  [
    'processor time goes before time on the wall',
    [{ ...entry('EvaluateScript', 110, 6, SCRIPT), tdur: 2_000 }],
    2,
  ],
])('script time: %s', (_, entries, ms) => {
  expect(readLoad([START, ...entries], ADDRESS).scriptMs).toBe(ms)
})

test.each([
  ['a task that script makes long', 90, 60, 1],
  ['a task that is long without script', 90, 20, 0],
  ['a task of 50 ms', 50, 40, 0],
])('%s', (_, taskMs, scriptMs, longTasks) => {
  const task = entry('RunTask', 110, taskMs)
  const load = readLoad([START, task, entry('EvaluateScript', 111, scriptMs, SCRIPT)], ADDRESS)
  expect(load).toMatchObject({ longTasks, blockingMs: taskMs - 50 })
})

test('paint and shifts are read, shifts that an input explains are not', () => {
  const shift = (score: number, had_recent_input: boolean) =>
    entry('LayoutShift', 130, 0, { data: { score, had_recent_input } })
  const entries = [START, entry('firstPaint', 125, 0), shift(0.25, false), shift(0.5, true)]
  expect(readLoad(entries, ADDRESS)).toMatchObject({ firstPaintMs: 25, shift: 0.25 })
})

test('a trace of another page is refused', () => {
  expect(() => readLoad([START], 'http://127.0.0.1:4000/page-2')).toThrow('no navigation')
})

test('clicks are read without a navigation, on the thread that runs the script', () => {
  const entries = [entry('FunctionCall', 10, 3, SCRIPT), entry('FunctionCall', 20, 4, SCRIPT)]
  expect(readScriptMs(entries, ADDRESS)).toBe(7)
  expect(readScriptMs([], ADDRESS)).toBe(0)
})
