// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { TCF_LOOK_MS, TCF_LOOKS_MAX } from '../../limits.ts'
import { stopAll } from '../../platform.ts'
import { hearPage } from '../../testing/hear-page.ts'
import { toTcfAnswer as answer } from '../../testing/tcf-answer.ts'
import { hearTcf } from './tcf.ts'

const page = window as { __tcfapi?: unknown }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  stopAll()
  page.__tcfapi = undefined
  vi.useRealTimers()
})

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

/** A window above with the tool in it, and a frame that says so. Gives how it answers, and what it was asked. */
function openToolAbove() {
  const asked: { command: string; version: number; callId: string; parameter?: unknown }[] = []
  const tool = {
    frames: { __tcfapiLocator: {} },
    postMessage: ({ __tcfapiCall }: { __tcfapiCall: (typeof asked)[0] }) =>
      asked.push(__tcfapiCall),
  }
  Object.assign(tool, { parent: tool })
  const between = {
    get frames(): never {
      throw new Error('another origin')
    },
    parent: tool,
  }
  const above = vi.spyOn(window, 'parent', 'get').mockReturnValue(between as never)
  onTestFinished(() => above.mockRestore())
  const tell = (returnValue: object, from: object = tool, isText = false) => {
    const given = { __tcfapiReturn: { returnValue, success: true, callId: asked[0]?.callId } }
    const data = isText ? JSON.stringify(given) : given
    window.dispatchEvent(Object.assign(new Event('message'), { data, source: from }))
  }
  return { asked, tell }
}

test('in a frame the tool of a window above is asked and heard by messages', () => {
  const { asked, tell } = openToolAbove()
  const said = hearPage(hearTcf)
  expect(asked).toEqual([
    { command: 'addEventListener', version: 2, callId: expect.any(String), parameter: undefined },
  ])
  tell(answer([1, 8, 9], { listenerId: 7 }))
  tell(answer([], { listenerId: 7 }), undefined, true)
  expect(said.map(({ measurement }) => measurement)).toEqual(['granted', 'denied'])
  stopAll()
  expect(asked[1]).toMatchObject({ command: 'removeEventListener', parameter: 7 })
  tell(answer([1, 8, 9]))
  expect(said).toHaveLength(2)
})

test.each<[string, object, object]>([
  ['of another window', answer([1, 5, 6, 8, 9]), window],
  ['of this page itself', answer([1, 5, 6, 8, 9]), {}],
])('an answer %s is not heard', (_, given, from) => {
  const { tell } = openToolAbove()
  const said = hearPage(hearTcf)
  tell(given, from)
  expect(said).toEqual([])
})

test.each([null, 'text', '{', { __tcfapiReturn: 7 }, { __tcfapiReturn: { callId: 'segue-x' } }])(
  'the message %j of the tool is passed over',
  (data) => {
    openToolAbove()
    const said = hearPage(hearTcf)
    const source = (window.parent as unknown as { parent: object }).parent
    window.dispatchEvent(Object.assign(new Event('message'), { data, source }))
    expect(said).toEqual([])
  },
)

test('the tool of the page itself comes first', () => {
  const { asked } = openToolAbove()
  const { listeners } = openTool()
  hearPage(hearTcf)
  expect([asked.length, listeners.size]).toEqual([0, 1])
})
