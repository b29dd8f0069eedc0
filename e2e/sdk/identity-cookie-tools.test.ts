import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type IdentityVisit, readVisitor, useIdentity, wipeStorage } from './identity-stack.ts'
import { toPage } from './shop.ts'

const CONSENTS = Object.fromEntries([1, 5, 6, 8, 9].map((purpose) => [purpose, true]))
const TC_DATA = { eventStatus: 'tcloaded', gdprApplies: true, purpose: { consents: CONSENTS } }
const TCF = `window.__tcfapi = (command, version, tell) => {
  if (command === 'addEventListener') tell(${JSON.stringify(TC_DATA)}, true)
}`
const CONSENT_MODE = `window.dataLayer = window.dataLayer || []
  function gtag() { dataLayer.push(arguments) }
  gtag('consent', 'default', { analytics_storage: 'granted', personalization_storage: 'granted' })`

/** When a tool answers, and the script of the page that makes it. */
const TOOLS = [
  { tool: 'tcf', when: 'at once', script: TCF },
  { tool: 'tcf', when: 'late', script: `setTimeout(() => { ${TCF} }, 300)` },
  { tool: 'consent_mode', when: 'at once', script: CONSENT_MODE },
  { tool: 'consent_mode', when: 'late', script: `setTimeout(() => { ${CONSENT_MODE} }, 300)` },
]

describe.each(['tcf', 'consent_mode'])('%s and the cookie', (source) => {
  const visit = useIdentity({ cookie: {} }, { consentSources: [source] })
  const A = () => visit.originOf('a.shop.test')

  test.each(TOOLS.filter(({ tool }) => tool === source))(
    'a tool that answers $when keeps the visitor over pages, and over a wiped storage',
    async ({ script }) => {
      const { page } = visit
      visit.html = toPage('<p id="arm">Nothing</p>', `<script>${script}</script>`)
      const first = await openGranted(visit, `${A()}/1`)
      expect(await openGranted(visit, `${A()}/2`)).toEqual(first)
      await page.goto('about:blank')
      await wipeStorage(visit, A())
      expect(await openGranted(visit, `${A()}/3`)).toEqual(first)
      const events = await visit.until((all) => all.filter(isView).length === 3)
      expect(new Set(events.map(({ visitor }) => visitor))).toEqual(new Set([first.visitor]))
    },
  )
})

describe('before the tool is heard', () => {
  const visit = useIdentity({ cookie: {} }, { consentSources: ['tcf'] })
  const A = () => visit.originOf('a.shop.test')

  test('nothing is deleted, nothing of it is used or sent, and a reset counts', async () => {
    const { page } = visit
    visit.html = toPage('', `<script>${TCF}</script>`)
    const { visitor } = await openGranted(visit, A())
    await page.goto('about:blank')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    visit.html = toPage()
    await page.goto(`${A()}/silent`)
    expect((await readVisitor(page)).visitor).toBe(visitor)
    expect(await page.evaluate(() => window.segue.exportMyData())).not.toMatchObject({
      profile: { visitor },
    })
    await page.goto(`${A()}/silent-too`)
    expect(asked.filter((path) => path.startsWith('/v1/v') || path.startsWith('/v1/e'))).toEqual([])
    const early = `<script>window.segue = window.segue || []; segue.push(['reset'])</script>`
    visit.html = toPage('', `${early}<script>${TCF}</script>`)
    expect((await openGranted(visit, `${A()}/reset`)).visitor).not.toBe(visitor)
  })
})

/** Opens a page and waits for the tool's grant and for the cookie. */
async function openGranted({ page }: IdentityVisit, url: string) {
  const kept = page.waitForResponse((response) => response.url().includes('/v1/visitor'))
  await page.goto(url)
  await page.waitForFunction(() => window.segue.getConsent().measurement === 'granted')
  await kept
  return { visitor: await readId(page) }
}

async function readId(page: Page): Promise<string> {
  return (await readVisitor(page)).visitor
}

function isView({ event }: { readonly event: { readonly type: string } }): boolean {
  return event.type === 'page_view'
}
