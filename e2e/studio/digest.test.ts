import { expect, test } from 'vitest'
import { findFaults, findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(60)

test('a question is narrowed, saved, opened and shared as it is, renamed and deleted', async () => {
  const { page, faults } = await visit.enter('/reports?show=paths&days=90')
  await page.locator('.drawing-svg').first().waitFor()
  await page.getByText('Choose visitors, or compare').press('Enter')
  await page.getByRole('button', { name: 'Add a condition' }).press('Enter')
  await page.getByLabel('Condition 1', { exact: true }).selectOption('device')
  await page.getByLabel('Is', { exact: true }).fill('desktop')
  await page.getByLabel('Compare with').selectOption('The period before')
  await page.getByLabel('Compare with').press('Tab')
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText(/^The period it is held against/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show it')
  await page.getByRole('button', { name: 'Save…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Ways into the shop')
  await dialog.getByRole('button', { name: 'Save the report' }).click()
  const asked = 'Paths, last 90 days, visitors: device:desktop, against the period before'
  await page.getByText(asked).waitFor()
  await page.locator('.drawing-svg').first().waitFor()
  expect(await findFaultsInAllLooks(page)).toEqual([])

  const { page: other } = await visit.enter('/reports')
  await other.getByRole('link', { name: 'Ways into the shop' }).click()
  await other.getByText(asked).waitFor()
  await other.getByText(/^The period it is held against/).waitFor()
  await other.getByRole('button', { name: 'Share…' }).click()
  await other.getByRole('button', { name: 'Make a link' }).click()
  const link = String(await other.getByRole('status').locator('code').textContent())
  await other.keyboard.press('Escape')
  const { page: theirs } = await visit.open('/')
  await theirs.goto(link)
  await theirs.getByText('visitors: device:desktop, against the period before').waitFor()
  await theirs.getByText(/^The period it is held against/).waitFor()
  await other.getByRole('button', { name: 'Manage…' }).click()
  const rows = other.getByRole('dialog')
  await rows.getByLabel('New name of Ways into the shop').fill('Ways in')
  await rows.getByRole('button', { name: 'Rename Ways into the shop' }).click()
  await rows.getByLabel('New name of Ways in').waitFor()
  expect(await findFaultsInAllLooks(other)).toEqual([])
  await rows.getByRole('button', { name: 'Delete Ways in' }).click()
  await other.getByText('There is no such saved report').waitFor()
  expect(faults).toEqual([])
})

test('the digest is set for an address, whose secret is shown once, and a test says why it fails', async () => {
  const { page, faults } = await visit.enter('/settings?show=digest')
  await page.getByText('Nobody is told about the week').waitFor()
  await page.getByText('No mail server is set').waitFor()
  await page.getByLabel('Send it every week').check()
  await page.getByLabel('Day').selectOption('Friday')
  await page.getByLabel('Address that gets it as JSON').fill('https://bi.shop.invalid/digest')
  await page.getByRole('button', { name: 'Save the digest' }).click()
  await page.getByRole('heading', { name: 'The week is told to others' }).waitFor()
  expect(await page.getByRole('status').locator('code').textContent()).toMatch(/^whs_/)
  await page.getByText('owner@shop.example switched it on.').waitFor()
  await page.getByRole('button', { name: 'Send one to the address' }).click()
  await page.getByText('It did not arrive').waitFor()
  await page.getByText(/The name of the host (is not known|could not be looked up)/).waitFor()
  expect(await findFaultsInAllLooks(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a digest that was changed meanwhile tells how, and takes what was typed along', async () => {
  const { page, faults } = await visit.enter('/settings?show=digest')
  await page.getByLabel('Day').selectOption('Tuesday')
  const { plan, revision } = await visit.api.get<Kept>('/digest')
  await visit.api.post('/digest', { ...plan, hour: 17, revision })
  await page.getByRole('button', { name: 'Save the digest' }).click()
  await page.getByText('at 17:00.').waitFor()
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await page.getByRole('button', { name: 'Carry my changes over' }).press('Enter')
  expect(await page.getByLabel('Hour').inputValue()).toBe('17')
  await page.getByRole('button', { name: 'Save the digest' }).click()
  const read = async () => (await visit.api.get<Kept>('/digest')).plan
  await expect.poll(read).toMatchObject({ weekday: 2, hour: 17 })
  expect(faults).toEqual([])
})

test('a webhook is tried, and the studio says how it was answered', async () => {
  const { page, faults } = await visit.enter('/settings?show=webhooks')
  await page.getByRole('button', { name: 'Start watching' }).click()
  await page.getByRole('button', { name: 'Stop watching' }).waitFor()
  await page.getByLabel('Name').fill('CRM')
  await page.getByLabel('Address').fill('https://crm.shop.invalid/hook')
  await page.getByRole('button', { name: 'Make a webhook' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Send a test CRM' }).click()
  await page.getByText(/^The test did not arrive at CRM/).waitFor()
  await page.getByText(/The name of the host (is not known|could not be looked up)/).waitFor()
  expect(await findFaultsInAllLooks(page)).toEqual([])
  expect(faults).toEqual([])
})

interface Kept {
  readonly plan: object
  readonly revision: number
}
