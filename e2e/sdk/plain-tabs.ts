import type { Browser, CDPSession } from 'playwright-core'
import type { Evaluates } from './visit.ts'

/** A tab without the tester's emulation of focus, under which no browser ever freezes a page. */
export interface PlainTab extends Evaluates {
  /** Freezes the page like a tab that was long in the background, or wakes it. */
  readonly setFrozen: (isFrozen: boolean) => Promise<void>
}

/** Tabs of one visitor, with storage of their own. */
export interface PlainTabs {
  readonly open: (url: string) => Promise<PlainTab>
  readonly close: () => Promise<void>
}

/** Opens a browser context that the tester's own machinery does not attach to. */
export async function openPlainTabs(browser: Browser): Promise<PlainTabs> {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  return {
    async open(url) {
      const { targetId } = await session.send('Target.createTarget', { url, browserContextId })
      const attached = await session.send('Target.attachToTarget', { targetId })
      return createTab(createChannel(session, attached.sessionId))
    },
    async close() {
      await session.send('Target.disposeBrowserContext', { browserContextId })
    },
  }
}

type Channel = (method: string, params: object) => Promise<Answer>

/** What a tab answers to a command. */
interface Answer {
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: unknown
}

function createTab(send: Channel): PlainTab {
  return {
    async evaluate<Value>(work: string | (() => Promise<Value>)) {
      const expression = typeof work === 'string' ? work : `(${work})()`
      const params = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await send('Runtime.evaluate', params)
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return result?.value as Value
    },
    async setFrozen(isFrozen) {
      const set = () => send('Page.setWebLifecycleState', { state: isFrozen ? 'frozen' : 'active' })
      // Setting it again changes nothing, where only the answer was lost.
      await set().catch(set)
    },
  }
}

/** Commands to a tab, as messages through the browser's own connection. One that is not answered in time rejects. */
function createChannel(session: CDPSession, sessionId: string): Channel {
  const waiting = new Map<number, (answer: Answer) => void>()
  let sent = 0
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const { id, result } = JSON.parse(event.message)
    waiting.get(id)?.(result)
  })
  return (method, params) => {
    sent += 1
    const id = sent
    const message = JSON.stringify({ id, method, params })
    return new Promise<Answer>((done, fail) => {
      const late = () => fail(new Error(`The tab gave no answer to ${message}`))
      const timer = setTimeout(late, ANSWER_MS_MAX)
      waiting.set(id, (answer) => {
        clearTimeout(timer)
        done(answer)
      })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail)
    })
  }
}

/** Milliseconds a tab may take to answer: longer than a busy machine needs, and less than a test may. */
const ANSWER_MS_MAX = 15_000
