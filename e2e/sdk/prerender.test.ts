import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureBrowser } from '../../scripts/browser.mjs'
import { QUIET } from '../browser.ts'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

let site: StandIn

beforeEach(async () => {
  site = await startStandIn()
})
afterEach(() => site.stop())

/** No debugger may be attached, or browsers do not render ahead: the servers see what happens. */
test('a page rendered ahead sends nothing, and makes no call, until the visitor comes to it', async () => {
  site.config = SHOP_CONFIG
  site.pages['/start'] = toGrantedPage(`<script type="speculationrules">
    {"prerender":[{"urls":["/next"]}]}</script>
    <script>
      setTimeout(() => segue.push(['track', 'long_after']), 1500)
      fetch('/gate').then(() => { location.href = '/next' })
    </script>`)
  site.pages['/next'] = toGrantedPage(
    `<script>
      segue.push(['track', 'called_ahead', { ahead: document.prerendering }])
      if (document.prerendering) fetch('/rendered-ahead')
    </script>`,
  )
  const profile = mkdtempSync(join(tmpdir(), 'segue-prerender-'))
  const args = ['--headless=new', `--user-data-dir=${profile}`, ...QUIET, `${site.shopUrl}/start`]
  const browser = spawn(await ensureBrowser(), args, { stdio: 'ignore' })
  const ended = new Promise((done) => browser.once('exit', done))
  const views = () => site.events().filter(({ type }) => type === 'page_view')

  const events = await site.until((all) => all.some(({ type }) => type === 'long_after'))
  expect(site.visits).toContain('/rendered-ahead')
  expect(new Set(events.map(({ page: { path } }) => path))).toEqual(new Set(['/start']))
  site.openGate()
  await site.until(() => views().length > 1)
  expect(views().map(({ page: { path } }) => path)).toEqual(['/start', '/next'])
  expect(site.visits.filter((path) => path === '/next')).toHaveLength(1)
  // What the page called meanwhile counts from then on, in the view that the visitor came to.
  const called = () => site.events().filter(({ type }) => type === 'called_ahead')
  await site.until(() => called().length > 0)
  expect(called()).toMatchObject([{ page: { path: '/next' }, props: { ahead: true } }])
  expect(called()[0]?.seq).toBeGreaterThan(views()[1]?.seq ?? Infinity)

  browser.kill('SIGTERM')
  await ended
  await rm(profile, { recursive: true, force: true, maxRetries: 20 }).catch(() => {
    // A child of the browser still writes: the system's own folder is cleaned without us.
  })
})
