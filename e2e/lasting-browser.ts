import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from 'playwright-core'
import { ensureBrowser } from '../scripts/browser.mjs'
import { QUIET } from './browser.ts'
import { untilEnded } from './until-ended.ts'

/** A Chromium with a profile on disk that outlives it, so that it can be killed and started again. */
export interface LastingBrowser {
  readonly context: BrowserContext
  /** `kill -9`: no page hears of it. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts Chromium on a profile directory. */
export async function startLastingBrowser(profile: string): Promise<LastingBrowser> {
  const words = [...QUIET, '--headless=new', '--remote-debugging-port=0', '--window-size=1280,900']
  const child = spawn(
    await ensureBrowser(),
    [...words, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const browser = await chromium.connectOverCDP(await readDebuggerUrl(child))
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The browser came up without a context.')
  return {
    context,
    async kill() {
      child.kill('SIGKILL')
      await untilEnded(child)
    },
    async close() {
      await browser.close()
      child.kill('SIGTERM')
      await untilEnded(child)
    },
  }
}

function readDebuggerUrl(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('The browser was started without a way to hear it.')
  const lines = createInterface({ input: child.stderr })
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`The browser ended at once (${code}).`)))
    lines.on('line', (line) => {
      const url = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (url !== undefined) done(url)
    })
  })
}
