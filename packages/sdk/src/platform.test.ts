// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { on, resetEmitter } from './emitter.ts'
import {
  guard,
  guardRules,
  listen,
  onStop,
  readText,
  stopAll,
  within,
  writeText,
} from './platform.ts'

let reported: unknown[]

beforeEach(() => {
  reported = []
  on('error', (error) => reported.push(error))
})
afterEach(() => {
  stopAll()
  resetEmitter()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const fail = () => {
  throw new Error('ours')
}

test('an error of ours is reported and does not reach the caller', () => {
  expect(guard(fail)()).toBeUndefined()
  expect(reported).toEqual([new Error('ours')])
})

test('a listener that fails is reported and keeps listening', () => {
  const target = new EventTarget()
  listen(target, 'press', fail)
  target.dispatchEvent(new Event('press'))
  target.dispatchEvent(new Event('press'))
  expect(reported).toHaveLength(2)
})

test('rules that fail are reported once a run, and give what they give where they do not', () => {
  expect([guardRules(fail), guardRules(fail)]).toEqual([undefined, undefined])
  expect(guardRules(() => 'decided')).toBe('decided')
  expect(reported).toEqual([new Error('ours')])
  stopAll()
  guardRules(fail)
  expect(reported).toHaveLength(2)
})

test('what was stopped hears and does nothing more, what starts afterwards does', () => {
  const heard: string[] = []
  const target = new EventTarget()
  listen(target, 'press', () => heard.push('press'))
  const call = guard(() => heard.push('call'))
  onStop(() => heard.push('stopped'))
  stopAll()
  target.dispatchEvent(new Event('press'))
  call()
  expect(heard).toEqual(['stopped'])
  listen(target, 'press', () => heard.push('again'))
  target.dispatchEvent(new Event('press'))
  expect(heard).toEqual(['stopped', 'again'])
})

test('an element that hides addEventListener does not keep us from listening', () => {
  const target = Object.assign(new EventTarget(), { addEventListener: 'an element' })
  const heard: string[] = []
  listen(target as unknown as EventTarget, 'press', () => heard.push('press'))
  target.dispatchEvent(new Event('press'))
  expect(heard).toEqual(['press'])
})

test('what takes too long fails', async () => {
  vi.useFakeTimers()
  const late = expect(within(50, new Promise(() => {}))).rejects.toBeUndefined()
  await vi.advanceTimersByTimeAsync(50)
  await late
  expect(await within(50, Promise.resolve('in time'))).toBe('in time')
})

test('a text is kept until it is removed', () => {
  expect(writeText('key', 'text')).toBe('text')
  expect(readText('key')).toBe('text')
  expect(writeText('key', null)).toBeNull()
  expect(localStorage.length).toBe(0)
})

test.each<[string, () => unknown]>([
  ['missing', () => undefined],
  ['blocked', fail],
  ['full', () => ({ getItem: () => null, setItem: fail })],
])('a store that is %s keeps nothing and fails nobody', (_, get) => {
  vi.stubGlobal('localStorage', undefined)
  Object.defineProperty(globalThis, 'localStorage', { get, configurable: true })
  expect(writeText('key', 'text')).toBeNull()
  expect(readText('key')).toBeNull()
})

test('a run that may keep nothing neither writes nor reads, and can still delete', () => {
  writeText('left', 'over')
  stopAll(false)
  expect(writeText('key', 'value')).toBeNull()
  expect(localStorage.getItem('key')).toBeNull()
  expect(readText('left')).toBeNull()
  writeText('left', null)
  stopAll()
  expect(readText('left')).toBeNull()
  expect(writeText('key', 'value')).toBe('value')
})

test('an answer that was there when a long task of the page ended is heard', async () => {
  let answer = (_: string) => {}
  const asked = new Promise<string>((done) => {
    answer = done
  })
  const outcome = within(40, asked)
  const since = performance.now()
  while (performance.now() - since < 60) {
    // The page keeps the browser busy for longer than we wait.
  }
  setTimeout(() => answer('in time'))
  expect(await outcome).toBe('in time')
})
