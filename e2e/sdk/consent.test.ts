import { expect, test } from 'vitest'
import { THREE_VIEWS, toGrantedPage, toPage } from './shop.ts'
import { readStored, useVisit } from './visit.ts'
import { readWaiting, WAIT } from './waiting.ts'

const visit = useVisit()
const GRANT = ['consent', { personalization: true, measurement: true }]
const DENY = ['consent', { personalization: false, measurement: false }]
const MEASURE = ['consent', { personalization: false, measurement: true }]
const posts = () => visit.site.requests.filter((request) => request.startsWith('POST'))

test('before a choice the page is personalized in memory: nothing is stored, nothing is sent', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  expect(await page.textContent('#note')).toBe('Welcome')
  await page.evaluate(() => window.segue.push(['track', 'view_item', { value: 1 }]))
  expect(await readStored(page)).toEqual({})
  await page.goto(`${site.shopUrl}/next`)
  expect(await readStored(page)).toEqual({})
  expect(posts()).toEqual([])
})

test('a grant stores and sends what waited, with its true times', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.push(['track', 'view_item', { value: 1 }]))
  const asked = Date.now()
  await page.evaluate((call) => window.segue.push(call), GRANT)
  const events = await site.until((all) => all.length >= 3)
  expect(events.map(({ type }) => type)).toEqual([
    'page_view',
    'experience_impression',
    'view_item',
  ])
  expect(events.every(({ at }) => at <= asked)).toBe(true)
  expect(site.batches[0]?.consent).toEqual({ personalization: 'granted', measurement: 'granted' })
  const visitor = site.batches[0]?.visitor
  expect(JSON.stringify(await readStored(page))).toContain(visitor)
  await page.goto(`${site.shopUrl}/next`)
  await site.until((all) => all.some(({ page: { path } }) => path === '/next'))
  expect(new Set(site.batches.map((batch) => batch.visitor))).toEqual(new Set([visitor]))
})

test('a withdrawal leaves the choice and nothing else, in this tab and in others', async () => {
  const { page, site, context } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  const other = await context.newPage()
  await other.goto(site.shopUrl)
  await site.until((all) => all.length >= 4)
  await other.evaluate(() => window.segue.push(['track', 'not_sent_yet']))
  await page.evaluate((call) => window.segue.push(call), DENY)
  expect(await page.textContent('#note')).toBe('Hello')
  await other.waitForFunction(() => document.querySelector('#note')?.textContent === 'Hello')
  await expect
    .poll(async () => [await readStored(page), await readStored(other)])
    .toEqual([{ 'segue:test-shop:consent': 'denied,denied' }, expect.anything()])
  const sent = posts().length
  await page.evaluate(() => window.segue.push(['track', 'after_denial']))
  await other.goto(`${site.shopUrl}/next`)
  expect(await readStored(other)).toEqual({ 'segue:test-shop:consent': 'denied,denied' })
  expect(posts()).toHaveLength(sent)
  expect(site.events().map(({ type }) => type)).not.toContain('not_sent_yet')
})

test('measurement alone counts events, decides nothing and remembers no behaviour', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), MEASURE)
  expect(await page.textContent('#note')).toBe('Hello')
  for (const path of ['/a', '/b']) {
    await page.goto(site.shopUrl + path)
    expect(await page.textContent('#note')).toBe('Hello')
  }
  const events = await site.until((all) => all.some(({ page: { path } }) => path === '/b'))
  expect(events.at(-1)).toMatchObject({ segments: [], stage: '', variants: {} })
  expect(new Set(site.batches.map(({ visitor }) => visitor)).size).toBe(1)
  const snapshot = JSON.parse(String((await readStored(page))['segue:test-shop']))
  expect(snapshot).toMatchObject({ traits: {}, source: { first: {} }, exposures: {}, log: [] })
})

test('while personalization is pending nothing about a decision is sent; it waits for the choice', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(THREE_VIEWS)
  await page.goto(site.shopUrl)
  await page.evaluate(() => window.segue.push(['consent', { measurement: true }]))
  const first = await site.until((all) => all.length >= 4)
  expect(await page.textContent('#note')).toBe('Welcome')
  expect(first.map(({ type }) => type)).not.toContain('experience_impression')
  expect(first.map(({ type }) => type)).not.toContain('journey_stage_change')
  const nothing = { segments: [], stage: '', variants: {} }
  expect(first).toEqual(first.map((event) => ({ ...event, ...nothing })))
  const snapshot = JSON.parse(String((await readStored(page))['segue:test-shop']))
  expect(snapshot).toMatchObject({ traits: {}, source: { first: {} }, exposures: {}, log: [] })
  const chosen = Date.now()
  await page.evaluate(() => window.segue.push(['consent', { personalization: true }]))
  const all = await site.until((events) => events.some(({ type }) => /stage_change/.test(type)))
  // What is decided anew with the choice is exposed after it.
  const waited = all.filter(
    (event) => event.at <= chosen && !first.some(({ id }) => id === event.id),
  )
  expect(waited.map(({ type }) => type)).toEqual(['experience_impression', 'journey_stage_change'])
  expect(waited.map(({ stage }) => stage)).toEqual(['awareness', 'consideration'])
})

test('a choice that is known before the first view exposes once', async () => {
  const { page, site } = visit
  const known = `<script>window.segue = [${JSON.stringify(GRANT)}]</script>`
  // The script comes last of all, when what it changes is there.
  site.pages['*'] = `<!doctype html><p id="note">Hello</p>${known}<script src="{script}"></script>`
  await page.goto(site.shopUrl)
  const events = await site.until((all) => all.length >= 2)
  expect(events.map(({ type }) => type)).toEqual(['page_view', 'experience_impression'])
})

test('measurement alone sends what waited without what was decided about the visitor', async () => {
  const { page, site } = visit
  // The title is set late on purpose: the page view is amended after the choice.
  const choose = `segue.push(${JSON.stringify(MEASURE)}); document.title = 'Late title'`
  const after = `segue.push(['track', 'after_choice'])`
  site.pages['*'] = toPage(`${THREE_VIEWS}<script>
    window.stageBefore = segue.getStage()
    ${choose}; ${after}</script>`)
  await page.goto(site.shopUrl)
  expect(await page.evaluate('stageBefore')).toBe('consideration')
  const events = await site.until((all) => all.some(({ type }) => type === 'after_choice'))
  const types = ['page_view', 'view_item', 'view_item', 'view_item', 'after_choice']
  expect(events.map(({ type }) => type)).toEqual(types)
  const nothing = { segments: [], stage: '', variants: {} }
  expect(events).toEqual(events.map((event) => ({ ...event, ...nothing })))
  expect(events[0]?.page.title).toBe('Late title')
})

test.each([
  ['a denial of everything', DENY],
  ['measurement alone', MEASURE],
])('accepting after %s starts the journey at once, without a move', async (_, refusal) => {
  const { page, site } = visit
  site.pages['*'] = toPage(THREE_VIEWS)
  await page.goto(site.shopUrl)
  const stages = await page.evaluate(
    (calls) =>
      calls.map((call) => {
        window.segue.push(call)
        return [window.segue.getStage(), ...window.segue.getSegments()]
      }),
    [refusal, GRANT],
  )
  expect(stages).toEqual([[''], ['awareness']])
  await page.evaluate(() => window.segue.push(['track', 'after_choice']))
  site.pages['*'] = toPage()
  await page.goto(`${site.shopUrl}/next`)
  const events = await site.until((all) => all.some(({ page: { path } }) => path === '/next'))
  const accepted = events.slice(events.findIndex(({ type }) => type === 'after_choice'))
  expect(accepted.map(({ stage }) => stage)).toEqual(accepted.map(() => 'awareness'))
  expect(events.map(({ type }) => type)).not.toContain('journey_stage_change')
})

test('personalization alone remembers and decides, and sends nothing', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  await page.evaluate(() =>
    window.segue.push(['consent', { personalization: true, measurement: false }]),
  )
  await page.goto(`${site.shopUrl}/next`)
  expect(await page.textContent('#note')).toBe('Welcome')
  expect(await readStored(page)).toHaveProperty('segue:test-shop')
  expect(posts()).toEqual([])
})

test('a site that does not personalize while pending shows the original until the grant', async () => {
  const { page, site } = visit
  site.config = { ...site.config, settings: { personalizeWhilePending: false } }
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  expect(await page.textContent('#note')).toBe('Hello')
  await page.evaluate((call) => window.segue.push(call), GRANT)
  const events = await site.until((all) => all.length >= 2)
  expect(events.at(-1)?.props).toMatchObject({ experience: 'note', late: true })
  await page.goto(`${site.shopUrl}/next`)
  expect(await page.textContent('#note')).toBe('Welcome')
})

test.each([
  ['Global Privacy Control', { globalPrivacyControl: true }],
  ['Do Not Track', { doNotTrack: '1' }],
])('%s is a denial, until the visitor explicitly grants', async (_, signal) => {
  const { page, site } = visit
  await page.addInitScript((values) => {
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(navigator, name, { value })
  }, signal)
  site.pages['*'] = toGrantedPage()
  await page.goto(site.shopUrl)
  expect(await page.evaluate(() => window.segue.getConsent())).toEqual({
    personalization: 'denied',
    measurement: 'denied',
  })
  expect(await page.textContent('#note')).toBe('Hello')
  expect(await readStored(page)).toEqual({})
  expect(posts()).toEqual([])
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await page.goto(`${site.shopUrl}/next`)
  await site.until((all) => all.some(({ page: { path } }) => path === '/next'))
})

test('forgetting wipes every store and what was not sent yet', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await site.until((all) => all.length >= 2)
  await page.evaluate(() => {
    window.segue.push(['track', 'never_sent'])
    window.segue.push(['forget'])
  })
  await expect.poll(() => readStored(page), WAIT).toEqual({})
  await page.goto(`${site.shopUrl}/next`)
  expect(await readStored(page)).toEqual({})
  expect(site.events().map(({ type }) => type)).not.toContain('never_sent')
})

test('forgetting reaches a disk that this page had given up', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage()
  site.answer = { status: 503 }
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await expect.poll(() => readWaiting(page), WAIT).not.toEqual([])
  await page.evaluate(`{
    const { transaction } = IDBDatabase.prototype
    window.failed = new Set()
    IDBDatabase.prototype.transaction = function (...args) {
      if (failed.size === 2) return transaction.apply(this, args)
      failed.add(this.name)
      throw new DOMException('busy')
    }
    segue.push(['track', 'in_memory'])
  }`)
  await page.waitForFunction('failed.size === 2')
  await page.evaluate(() => window.segue.push(['forget']))
  await expect.poll(() => readStored(page), WAIT).toEqual({})
})

test('withdrawing personalization alone takes back what was decided and not sent yet', async () => {
  const { page, site } = visit
  site.pages['*'] = toPage(THREE_VIEWS)
  site.answer = { status: 503 }
  await page.goto(site.shopUrl)
  await page.evaluate((call) => window.segue.push(call), GRANT)
  await expect.poll(async () => JSON.stringify(await readWaiting(page)), WAIT).toContain('runner')
  await page.evaluate(() => window.segue.push(['consent', { personalization: false }]))
  await expect
    .poll(async () => JSON.stringify(await readStored(page)), WAIT)
    .not.toContain('runner')
  site.answer = { status: 200 }
  await page.evaluate(() => window.segue.push(['track', 'after']))
  const events = await site.until((all) => all.some(({ type }) => type === 'after'))
  const nothing = { segments: [], stage: '', variants: {} }
  expect(events).toEqual(events.map((event) => ({ ...event, ...nothing })))
})
