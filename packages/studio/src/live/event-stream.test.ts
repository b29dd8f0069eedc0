import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RECONNECT_MS_MAX, RECONNECT_MS_MIN } from '../limits.ts'
import { HandEventSource } from '../testing/event-source.ts'
import { createLiveEvent } from '../testing/live-event.ts'
import { startEventStream } from './event-stream.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function start() {
  const sources: HandEventSource[] = []
  const told = { onEvent: vi.fn(), onState: vi.fn(), onOpen: vi.fn(), onRefused: vi.fn() }
  const stop = startEventStream({
    path: '/stream',
    open(path) {
      const source = new HandEventSource(path)
      sources.push(source)
      return source as unknown as EventSource
    },
    ...told,
  })
  const states = () => told.onState.mock.calls.map(([state]) => state)
  return { sources, ...told, states, stop, last: () => sources.at(-1)! }
}

test('events are handed on as they come', () => {
  const { onEvent, last, states } = start()
  last().open()
  last().send(createLiveEvent('1'))
  expect(onEvent).toHaveBeenCalledExactlyOnceWith(createLiveEvent('1'))
  expect(states()).toEqual(['connecting', 'open'])
})

test('while the browser reconnects by itself no second stream is opened', () => {
  const { sources, last, states, onOpen, onRefused } = start()
  last().open()
  last().fail(false)
  vi.advanceTimersByTime(RECONNECT_MS_MAX)
  last().open()
  expect(sources).toHaveLength(1)
  expect(states()).toEqual(['connecting', 'open', 'waiting', 'open'])
  expect(onOpen).toHaveBeenCalledTimes(2)
  expect(onRefused).not.toHaveBeenCalled()
})

test('a stream the browser gave up is opened again after pauses that double up to a bound', () => {
  const { sources, last, onRefused } = start()
  let pauseMs = RECONNECT_MS_MIN
  for (let turn = 1; turn <= 8; turn++) {
    last().fail(true)
    vi.advanceTimersByTime(pauseMs - 1)
    expect(sources).toHaveLength(turn)
    vi.advanceTimersByTime(1)
    expect(sources).toHaveLength(turn + 1)
    pauseMs = Math.min(RECONNECT_MS_MAX, pauseMs * 2)
  }
  expect(onRefused).toHaveBeenCalledTimes(8)
})

test('an opened stream starts again with the shortest pause', () => {
  const { sources, last } = start()
  last().fail(true)
  vi.advanceTimersByTime(RECONNECT_MS_MIN)
  last().open()
  last().fail(true)
  vi.advanceTimersByTime(RECONNECT_MS_MIN)
  expect(sources).toHaveLength(3)
})

test('stopping closes the stream and cancels the next try', () => {
  const { sources, last, stop } = start()
  last().fail(true)
  stop()
  vi.advanceTimersByTime(RECONNECT_MS_MAX)
  expect(sources).toHaveLength(1)
  expect(last().readyState).toBe(2)
})
