// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TCF_LOOK_MS, TCF_LOOKS_MAX } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { hearPage } from '../../testing/hear-page.ts'
import { hearTcf, toSaid } from './tcf.ts'

const page = window as { __tcfapi?: unknown }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  stopAll()
  page.__tcfapi = undefined
  vi.useRealTimers()
})

/** An answer that consents to purposes, and to the vendor 7. */
function answer(purposes: readonly number[], fields: object = {}): object {
  const consents = Object.fromEntries(purposes.map((id) => [id, true]))
  const vendor = { consents: { 7: true } }
  return { eventStatus: 'tcloaded', gdprApplies: true, purpose: { consents }, vendor, ...fields }
}

/** A consent tool. Gives the function by which it answers its listeners, and how many listen. */
function openTool() {
  const listeners = new Map<number, (answer: unknown, isSuccess: boolean) => void>()
  page.__tcfapi = (command: string, version: number, callback: never, id: number) => {
    expect(version).toBe(2)
    if (command === 'addEventListener') listeners.set(listeners.size + 1, callback)
    else listeners.delete(id)
  }
  const tell = (given: object, isSuccess = true) => {
    for (const [listenerId, listener] of listeners) listener({ ...given, listenerId }, isSuccess)
  }
  return { tell, listeners }
}

test.each([
  ['every purpose behind both', answer([1, 5, 6, 8, 9]), {}, 'granted', 'granted'],
  ['those of measurement', answer([1, 8, 9]), {}, 'denied', 'granted'],
  ['all but the device', answer([5, 6, 8, 9]), {}, 'denied', 'denied'],
  ['none', answer([]), {}, 'denied', 'denied'],
  [
    'an answer just given',
    answer([], { eventStatus: 'useractioncomplete' }),
    {},
    'denied',
    'denied',
  ],
  ['purposes of the site', answer([1, 10]), { measurement: [1, 10] }, 'denied', 'granted'],
  ['the vendor too', answer([1, 8, 9]), { vendor: 7 }, 'denied', 'granted'],
  ['another vendor', answer([1, 5, 6, 8, 9]), { vendor: 8 }, 'denied', 'denied'],
  ['no GDPR', answer([1, 5, 6, 8, 9], { gdprApplies: false }), {}, 'pending', 'pending'],
  [
    'no GDPR, by setting',
    answer([], { gdprApplies: false }),
    { elsewhere: 'granted' as const },
    'granted',
    'granted',
  ],
  ['junk in place of lists', answer([], { purpose: 'all', vendor: null }), {}, 'denied', 'denied'],
])('consent to %s is read', (_, given, tcf, personalization, measurement) => {
  expect(toSaid(given, tcf)).toEqual({ personalization, measurement })
})

test.each([
  ['while the dialog is open', answer([1, 5, 6, 8, 9], { eventStatus: 'cmpuishown' })],
  ['after an error of the tool', answer([1, 5, 6, 8, 9], { cmpStatus: 'error' })],
  ['without a status', answer([1, 8, 9], { eventStatus: undefined })],
  ['in junk', 'yes'],
  ['in nothing', null],
])('nothing is said %s', (_, given) => {
  expect(toSaid(given, {})).toBeUndefined()
})

test('every answer of the tool counts, and none that failed', () => {
  const { tell } = openTool()
  const said = hearPage(hearTcf)
  tell(answer([1, 8, 9]))
  tell(answer([1, 5, 6, 8, 9]), false)
  tell(answer([], { eventStatus: 'useractioncomplete' }))
  expect(said.map(({ measurement }) => measurement)).toEqual(['granted', 'denied'])
})

test('a tool that comes later is found', () => {
  const said = hearPage(hearTcf)
  vi.advanceTimersByTime(TCF_LOOK_MS)
  const { tell } = openTool()
  vi.advanceTimersByTime(TCF_LOOK_MS)
  tell(answer([1, 8, 9]))
  expect(said).toHaveLength(1)
})

test('a page without a tool is looked at so often and no more', () => {
  hearPage(hearTcf)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(TCF_LOOK_MS * TCF_LOOKS_MAX)
  expect(vi.getTimerCount()).toBe(0)
})

test('the stop ends the listening', () => {
  const { tell, listeners } = openTool()
  const said = hearPage(hearTcf)
  tell(answer([]))
  stopAll()
  expect(listeners.size).toBe(0)
  expect(said).toHaveLength(1)
})

test('the settings of the site are used', () => {
  const { tell } = openTool()
  const said = hearPage(hearTcf, { tcf: { measurement: [10] } })
  tell(answer([10]))
  expect(said).toEqual([{ personalization: 'denied', measurement: 'granted' }])
})
