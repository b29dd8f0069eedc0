import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { sendEvents } from './send-events.ts'
import { fillSignIn, useStudio } from './use-studio.ts'

const visit = useStudio(0)
/** How long a busy machine may take. */
const SOON = { timeout: 30_000 }
/** The same, asked so rarely that what a question began can end. */
const RARELY = { ...SOON, interval: 2_000 }
const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>'

test('a wrong password is told; the right one leads to the screen that was asked for', async () => {
  const { page } = await visit.open('/results')
  await fillSignIn(page, 'a wrong one')
  await page.getByRole('alert').getByText('E-mail or password is wrong.').waitFor()
  await fillSignIn(page)
  await page.getByRole('heading', { name: 'Results', level: 1 }).waitFor()
})

test('an empty store is explained, with the command that fills it', async () => {
  const { page, faults, strangers } = await visit.enter('/')
  await page.getByText('Nobody was measured in this period').waitFor()
  expect(await page.locator('.empty code').textContent()).toBe('npm start -- --sample')
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

test('an empty site is given its tag, told of its first event, and of what needs attention then', async () => {
  const { page, faults } = await visit.enter('/')
  await page.getByText('Waiting for the first page view…').waitFor(SOON)
  await page.getByText(`/v1/sites/${visit.stack.collector.key}/segue.js`).first().waitFor(SOON)
  await page.getByText('Shopify').click()
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await sendEvents(visit.stack, [{ page: { url: HOSTILE, path: '/', title: '', referrer: '' } }])
  await page.getByText('The tag works: seen on /').waitFor(SOON)
  await expect
    .poll(async () => {
      const show = page.getByRole('button', { name: 'Show the figures' })
      if (await show.isVisible()) await show.click()
      return page.getByText('Nothing needs you now').count()
    }, RARELY)
    .toBe(1)
  expect(await findFaultsInAllLooks(page)).toEqual([])
  expect(faults).toEqual([])
})

test('an event is on the live screen when the collector has it, its texts as texts', async () => {
  const { page, faults, strangers } = await visit.enter('/live')
  await page.getByText('Live', { exact: true }).last().waitFor()
  await page.locator('.stream-open').waitFor()
  const hostilePage = { url: HOSTILE, path: `/${HOSTILE}`, title: HOSTILE, referrer: HOSTILE }
  const answer = await sendEvents(visit.stack, [
    { type: 'hostile', page: hostilePage, props: { [HOSTILE]: HOSTILE } },
  ])
  expect(answer).toEqual({ good: 1, bad: [] })
  await page.getByRole('button', { name: /hostile/ }).click()
  const shown = page.locator('.details').getByText(HOSTILE, { exact: true })
  expect(await shown.count()).toBeGreaterThan(1)
  expect(await page.locator('.details :is(img, script, a)').count()).toBe(0)
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

test('a refused event is listed with its reason and its text as text', async () => {
  const answer = await sendEvents(visit.stack, [{ type: HOSTILE }])
  expect(answer.bad).toMatchObject([{ code: 'EVENT_TYPE_INVALID' }])
  const { page, faults } = await visit.enter('/live?show=bad')
  await expect
    .poll(async () => {
      await page.reload()
      await page.locator('.empty, .bad-event').first().waitFor()
      return page.locator('.bad-event').count()
    }, SOON)
    .toBe(1)
  const row = page.locator('.bad-event')
  expect(await row.textContent()).toContain('EVENT_TYPE_INVALID')
  await row.getByText('What arrived').click()
  expect(await row.locator('pre').textContent()).toContain('<script>alert(2)<')
  expect(faults).toEqual([])
})

test('a problem in the config is shown at its line, and the text survives a reload', async () => {
  const { page } = await visit.enter('/config')
  await editConfig(page, (text) => text.replace('"timeZone": "Europe/Oslo"', '"timeZone": "Oslo"'))
  const issue = page.locator('.issue', { hasText: 'timeZone' })
  await issue.click()
  await page.locator('.cm-activeLine').getByText('"Oslo"').waitFor()
  expect(await page.getByRole('button', { name: 'Publish…' }).isDisabled()).toBe(true)
  await page.reload()
  await issue.waitFor()
  await page.getByRole('button', { name: 'Discard edits' }).click()
  await page.getByText('As published').waitFor()
})

test('fast typing arrives letter by letter, fast deleting too, and a discard undoes it', async () => {
  const { page, faults } = await visit.enter('/config')
  await page.locator('.cm-content').press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowRight')
  const firstLine = () => page.locator('.cm-line').first().textContent()
  await page.keyboard.type('"nonsense": 4,')
  await expect.poll(firstLine, SOON).toBe('{"nonsense": 4,')
  for (let press = 0; press < 13; press++) await page.keyboard.press('Backspace')
  await expect.poll(firstLine, SOON).toBe('{"')
  await page.getByRole('button', { name: 'Discard edits' }).click()
  await expect.poll(firstLine, SOON).toBe('{')
  expect(faults).toEqual([])
})

test('a published edit is in the script the shop gets, and a roll-back takes it out', async () => {
  const { page, faults } = await visit.enter('/config')
  await editConfig(page, (text) => text.replace('"name": "Runner"', '"name": "Runner <b>"'))
  await publish(page, 'Rename the runners')
  expect(await readScript()).toContain('Runner <b>')
  await page.getByRole('button', { name: 'Roll back to version 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click()
  await page.getByRole('heading', { name: 'Version 3 is served' }).waitFor()
  expect(await readScript()).not.toContain('Runner <b>')
  expect(faults).toEqual([])
})

test('somebody else’s publication is not undone by accident', async () => {
  const { page } = await visit.enter('/config')
  await editConfig(page, (text) => text.replace('"name": "Runner"', '"name": "Jogger"'))
  const current = await visit.api.get<{ version: number; config: object }>('/config')
  const theirs = { ...current.config, name: 'Renamed meanwhile' }
  await visit.api.post('/versions', {
    config: theirs,
    note: 'Theirs',
    base: current.version,
  })
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^I have compared it/ }).click()
  expect(await page.locator('.diff-removed').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('Renamed meanwhile')]),
  )
  await publish(page, 'Mine, compared')
  const after = await visit.api.get<{ version: number }>('/config')
  expect(after.version).toBe(current.version + 2)
})

test('a session that ends leads to the way in, and back to the edited text', async () => {
  const { page } = await visit.enter('/config')
  await editConfig(page, (text) => text.replace('"currency": "EUR"', '"currency": "NOK"'))
  await page.getByText('No problems found.').waitFor()
  await page.context().clearCookies()
  await page.locator('.cm-content').press('End')
  await page.keyboard.type(' ')
  await page.getByText('Your session ended.', { exact: false }).waitFor()
  await fillSignIn(page)
  await page.getByText('Edited, not published').waitFor()
  await page.locator('.cm-content').getByText('"NOK"').waitFor()
})

test('the keyboard leads to a screen, whose title takes the focus', async () => {
  const { page } = await visit.enter('/')
  await page.getByRole('link', { name: 'Results' }).press('Enter')
  await page.getByRole('heading', { name: 'Results', level: 1 }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent), SOON)
    .toBe('Results')
  await expect.poll(() => page.title(), SOON).toBe('Results · Segue')
})

test('the keyboard gets into the editor and out of it', async () => {
  const { page } = await visit.enter('/config')
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).not.toContain('editor')
  expect(await page.getByText('Tab leaves the editor').isVisible()).toBe(true)
})

test('a visitor is found and led through time by keyboard, what they sent staying text', async () => {
  const props = { [HOSTILE]: HOSTILE }
  const since = Date.now() - 60_000
  const told = ['search', 'view_item', 'add_to_cart'].map((type, at) => ({
    type,
    props,
    at: since + at,
  }))
  await sendEvents(visit.stack, told)
  await expect
    .poll(async () => {
      const { events } = await visit.api.get<{ events: { event: { type: string } }[] }>('/events')
      return events.map(({ event }) => event.type)
    }, SOON)
    .toContain('add_to_cart')
  const { page, faults, strangers } = await visit.enter('/visitors')
  await page.getByLabel('Id of a visitor').fill('visitor-of')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'visitor-of-the-studio' }).press('Enter')
  await page.getByRole('heading', { name: 'Decision, since' }).waitFor(SOON)
  await page.getByRole('slider', { name: 'Time' }).press('Home')
  await page.getByRole('heading', { name: 'Awareness, since' }).waitFor(SOON)
  await page.getByRole('button', { name: 'Next change' }).press('Enter')
  const here = page.locator('.timeline-row[aria-current]')
  await here.getByText('put something into the cart').waitFor(SOON)
  expect(await page.locator('.code').textContent()).toContain('<img src=x')
  expect(await page.locator('main :is(img, script)').count()).toBe(0)
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

/** Replaces the text in the editor as a person would who pastes. */
async function editConfig(page: Page, change: (text: string) => string): Promise<void> {
  const { config } = await visit.api.get<{ config: object }>('/config')
  const text = JSON.stringify(config, null, 2)
  expect(change(text)).not.toBe(text)
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.locator('.cm-content').evaluate((editor, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const options = { clipboardData, bubbles: true, cancelable: true }
    editor.dispatchEvent(new ClipboardEvent('paste', options))
  }, change(text))
}

async function publish(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByLabel('What is this change for?').fill(note)
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.locator('.version', { hasText: note }).getByText('Served').waitFor()
}

async function readScript(): Promise<string> {
  const { url, key } = visit.stack.collector
  return (await fetch(`${url}/v1/sites/${key}/segue.js`)).text()
}
