import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(60)

test('a question is saved, opened by one press in another window, renamed and deleted', async () => {
  const { page, faults } = await visit.enter('/reports?show=paths&days=90')
  await page.locator('.drawing-svg').first().waitFor()
  await page.getByRole('button', { name: 'Save…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Ways into the shop')
  await dialog.getByRole('button', { name: 'Save the report' }).click()
  await page.getByText('Paths, last 90 days').waitFor()
  await page.locator('.drawing-svg').first().waitFor()
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await takePictures(page, 'saved-report')

  const { page: other } = await visit.enter('/reports')
  await other.getByRole('link', { name: 'Ways into the shop' }).click()
  await other.getByText('Paths, last 90 days').waitFor()
  await other.locator('.drawing-svg').first().waitFor()
  await other.getByRole('button', { name: 'Manage…' }).click()
  const rows = other.getByRole('dialog')
  await rows.getByLabel('New name of Ways into the shop').fill('Ways in')
  await rows.getByRole('button', { name: 'Rename Ways into the shop' }).click()
  await rows.getByLabel('New name of Ways in').waitFor()
  expect(await findFaultsInAllLooks(other)).toEqual([])
  await takePictures(other, 'saved-reports-managed')
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
  await takePictures(page, 'digest')
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
  await takePictures(page, 'webhook-test')
  expect(faults).toEqual([])
})

/** Pictures to be looked at by people, where `SEGUE_PICTURES` names a folder. */
async function takePictures(page: Page, name: string): Promise<void> {
  const folder = process.env.SEGUE_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1440]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: 900 })
      const path = join(folder, `${name}-${colorScheme}-${width}.png`)
      await page.screenshot({ path, fullPage: true })
    }
}
