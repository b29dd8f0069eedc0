import type { Browser, Page } from 'playwright-core'
import { untilPainted } from '../until-painted.ts'
import type { StreamedPage } from './streaming-site.ts'

/** A visit to a streamed page, with what went wrong on it. */
export interface Visit {
  readonly page: Page
  /** Uncaught errors, and violations of the page's content security policy. */
  readonly troubles: readonly string[]
  /** Waits until the browser has painted what it has so far. */
  readonly painted: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens the page in a context of its own, and answers as soon as the first piece has come. `slowed` says how many
 * times slower animations run: a deadline that is one can be kept off however busy the machine is.
 */
export async function visit(browser: Browser, streamed: StreamedPage, slowed = 1): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 1 / slowed })
  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  await page.exposeBinding('tellTrouble', (_, trouble: string) => {
    troubles.push(trouble)
  })
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { tellTrouble(text: string): void }).tellTrouble
    addEventListener('securitypolicyviolation', (violation) =>
      tell(`${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`),
    )
  })
  await page.goto(streamed.url, { waitUntil: 'commit' })
  const painted = () => page.evaluate(untilPainted)
  return { page, troubles, painted, close: () => context.close() }
}

/** A head that starts changes as early as a page can, and samples the text seen in `#target` in every frame. */
export function toHead(changes: readonly object[], nonce = ''): string {
  const json = JSON.stringify(changes).replaceAll('<', '\\u003c')
  return `<!doctype html><meta charset="utf-8"><title>Test</title>
<script nonce="${nonce}" src="/dom.js"></script>
<script nonce="${nonce}">
  states = []
  samples = []
  stop = dom.startChanges(${json}, {
    document,
    onState: (change, state) => states.push(change.kind + ' ' + state),
  })
  ;(function sample() {
    samples.push(document.querySelector('#target')?.innerText ?? '')
    requestAnimationFrame(sample)
  })()
</script>`
}
