import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(0)
/** How long a busy machine may take. */
const SOON = { timeout: 20_000 }
/** Keys and typed texts from a template to what visitors see. */
const STEPS_MAX = 12

test('by keyboard alone a template on an empty site config is seen by a visitor, within 12 steps', async () => {
  const { config, version } = await visit.api.get<{ config: object; version: number }>('/config')
  const empty = { ...config, segments: [], experiences: [], journey: { stages: [FIRST_STAGE] } }
  await visit.api.post('/versions', { config: empty, note: 'Empty', base: version })
  const { page, faults, strangers } = await visit.enter('/')
  let steps = 0
  async function press(element: Locator, key = 'Enter'): Promise<void> {
    await element.waitFor(SOON)
    await element.focus()
    await element.press(key)
    steps += 1
  }
  async function type(text: string): Promise<void> {
    await page.keyboard.type(text)
    steps += 1
  }

  await press(page.getByRole('link', { name: 'Experiences' }))
  await page.getByText('No experiences yet').waitFor(SOON)
  await press(page.getByRole('button', { name: 'Take Another headline' }))
  await press(page.getByLabel('Text', { exact: true }), 'ControlOrMeta+a')
  await type('Made for <rain> & wind')
  await press(page.getByRole('button', { name: 'Publish…' }))
  const note = page.getByLabel('What is this change for?')
  // Who types before the dialog has taken the focus types into nothing.
  await expect
    .poll(() => note.evaluate((field) => field === document.activeElement), SOON)
    .toBe(true)
  await type('The first experience')
  await press(note)
  await page.getByText('Published. Visitors get it').waitFor(SOON)
  expect(steps).toBeLessThanOrEqual(STEPS_MAX)

  const { page: shop } = await visit.open('/')
  await shop.goto(visit.stack.shop.url)
  await expect
    .poll(() => shop.locator('h1').first().textContent(), SOON)
    .toBe('Made for <rain> & wind')
  expect({ faults, strangers }).toEqual({ faults: [], strangers: [] })
})

test('what somebody says of an experience is told before publishing, and stops nobody', async () => {
  const { page, faults } = await visit.enter('/journey')
  const [{ id = '', name = '' } = {}] = (await visit.api.get<Published>('/config')).config
    .experiences
  await page.getByRole('button', { name: 'Comments', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('About').selectOption({ label: `Experience ${name}` })
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('Is <b>this</b> true?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByText('1 open, 0 resolved').waitFor(SOON)
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await dialog.getByRole('link', { name: `Experience ${name}` }).press('Enter')
  await page.waitForURL(`**/studio/experiences?open=${id}`, SOON)
  await page.getByLabel('State', { exact: true }).selectOption('paused', SOON)
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByText('1 comment is open').click(SOON)
  await page.getByText('Is <b>this</b> true?').waitFor(SOON)
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Published. Visitors get it').waitFor(SOON)
  await page.getByRole('button', { name: 'Comments (1 open)' }).click()
  await dialog.getByRole('button', { name: /^Resolve/ }).click()
  await dialog.getByText('0 open, 1 resolved').waitFor(SOON)
  expect(faults).toEqual([])
})

test('a link shows a draft on the shop to whoever has it, counts nothing, and visitors see none of it', async () => {
  const { page } = await visit.enter('/experiences')
  await page.getByRole('button', { name: 'Take A banner' }).click()
  await page.getByLabel('HTML', { exact: true }).fill('<p>Not <strong>yet</strong></p>')
  await page.getByLabel('State', { exact: true }).selectOption('draft')
  await page.getByLabel('Address of the page').fill(`${visit.stack.shop.url}/`)
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByRole('link', { name: 'Open the preview' }).getAttribute('href', SOON)

  const { page: shop, faults } = await visit.open('/')
  const sent: string[] = []
  shop.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url())
  })
  await shop.goto(String(link))
  await shop.getByText('Not yet', { exact: true }).waitFor(SOON)
  const badge = shop.getByRole('complementary', { name: 'Segue preview' })
  expect(await badge.textContent()).toContain('of a draft. banner shows first')
  expect(shop.url()).toBe(`${visit.stack.shop.url}/`)
  await shop.getByRole('button', { name: 'End preview' }).click()
  await badge.waitFor({ state: 'detached', ...SOON })
  expect(await shop.getByText('Not yet', { exact: true }).count()).toBe(0)
  await shop.goto(`${visit.stack.shop.url}/?segue_preview=draft/forged,experience/banner/first`)
  await shop.getByText('The link to this draft has run out').waitFor(SOON)
  expect({ sent, faults }).toEqual({ sent: [], faults: [] })
})

test('a selector is counted on the shop as it is typed, on a page that only the studio can ask', async () => {
  const { page, faults } = await visit.enter('/experiences')
  await page.getByRole('button', { name: 'Take Another headline' }).click()
  await page.getByLabel('Address of the page').fill(`${visit.stack.shop.url}/`)
  const opening = page.waitForEvent('popup', SOON)
  await page.getByRole('button', { name: 'Count on the page' }).first().click()
  const shop = await opening
  const told = page.locator('.target-count').first()
  const words = (await shop.locator('h1').first().textContent(SOON))?.trim()
  await expect
    .poll(() => told.textContent(), SOON)
    .toContain(`1 element on / now, the first: “${words}`)
  await page.getByLabel('Element, as a CSS selector').first().fill('.nowhere')
  await expect.poll(() => told.textContent(), SOON).toContain('No element on / now')
  expect(await shop.evaluate(() => window.opener)).toBeNull()
  await shop.close()
  await page.getByRole('button', { name: 'Open the page again' }).first().waitFor(SOON)
  expect(faults).toEqual([])
})

test('an experience that is dragged to the top wins', async () => {
  const { page } = await visit.enter('/experiences')
  await page.getByRole('button', { name: 'Take Something less' }).click()
  await page.getByRole('button', { name: 'All experiences' }).click()
  const handle = page.getByRole('button', { name: 'Place 2: Something less' })
  const top = await page.locator('.experience').first().boundingBox()
  await handle.hover()
  await page.mouse.down()
  await page.mouse.move((top?.x ?? 0) + 20, (top?.y ?? 0) + 4, { steps: 4 })
  await page.mouse.up()
  const first = page.locator('.experience h3').first()
  await expect.poll(() => first.textContent(), SOON).toContain('Something less')
})

interface Published {
  readonly config: { readonly experiences: readonly { id: string; name: string }[] }
}

const FIRST_STAGE = { id: 'awareness', name: 'Awareness' }
