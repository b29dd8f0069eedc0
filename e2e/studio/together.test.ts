import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findFaultsInAllLooks } from './find-faults.ts'
import { join } from './join.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(0)
/** How long a busy machine may take. */
const SOON = { timeout: 15_000 }

test('a comment that names somebody is new for them, their answer for whoever asked, until each has looked', async () => {
  const { page: theirs } = await join(
    visit,
    { email: 'vic@shop.example', role: 'viewer' },
    '/journey',
  )
  await theirs.getByRole('button', { name: 'Comments', exact: true }).click()
  await theirs
    .getByLabel('Comment', { exact: true })
    .fill('@owner@shop.example, is <b>this</b> ok?')
  await theirs.getByRole('button', { name: 'Add the comment' }).click()
  await theirs.getByText('1 open, 0 resolved').waitFor(SOON)

  const { page, faults } = await visit.enter('/journey')
  await page.getByRole('button', { name: 'Comments (1 open, 1 new for you)' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('New for you').waitFor(SOON)
  await dialog.getByRole('button', { name: /^Answer what vic@shop.example/ }).press('Enter')
  await dialog.getByLabel(/^Answer to what vic/).fill('It is, as <i>agreed</i>.')
  expect(await findFaultsInAllLooks(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByText('It is, as <i>agreed</i>.').waitFor(SOON)
  expect(await dialog.getByText('New for you').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Comments (1 open)' }).waitFor(SOON)

  await theirs.reload()
  await theirs.getByRole('button', { name: 'Comments (1 open, 1 new for you)' }).click()
  await theirs.getByText('It is, as <i>agreed</i>.').waitFor(SOON)
  expect(await findFaultsInAllLooks(theirs)).toEqual([])
  await theirs.getByRole('button', { name: 'Close' }).click()
  await theirs.getByRole('button', { name: 'Comments (1 open)' }).waitFor(SOON)
  expect(faults).toEqual([])
})

test('with four eyes a draft is published by another than who saved it, exactly as it was saved', async () => {
  const { page: owner, faults } = await visit.enter('/settings?show=site')
  await owner.getByRole('button', { name: 'Ask for two people' }).click()
  await owner.getByRole('heading', { name: 'Publishing takes two people' }).waitFor(SOON)

  const { page: editor } = await join(
    visit,
    { email: 'edda@shop.example', role: 'editor' },
    '/audiences',
  )
  await editor.getByRole('button', { name: 'Take High intent' }).click()
  await save(editor)
  expect(await editor.getByRole('button', { name: 'Publish…' }).isDisabled()).toBe(true)
  const asked = await readDraft()
  expect(asked.by).toBe('edda@shop.example')

  const { page: first } = await join(
    visit,
    { email: 'pia@shop.example', role: 'publisher' },
    '/audiences',
  )
  await first.getByText('edda@shop.example').first().waitFor(SOON)
  await publish(first)
  await first.getByText('Published. Visitors get it').waitFor(SOON)
  expect((await readPublished()).config).toEqual(asked.config)

  // Who saved it may not be the second person, whatever their role.
  await first.reload()
  await first.getByRole('button', { name: 'Take Customers' }).click()
  await save(first)
  const mine = await readDraft()
  await publish(first)
  await first.getByRole('dialog').getByText('On this site nobody publishes alone.').waitFor(SOON)
  await first.reload()

  // What changed since it was read is refused: nobody has seen it as it is.
  await owner.goto(`${visit.stack.collector.url}/studio/audiences`)
  await owner.getByText('pia@shop.example').first().waitFor(SOON)
  await first.getByRole('button', { name: 'Take Big spenders' }).click()
  await save(first)
  await publish(owner)
  const refused = owner.getByRole('dialog').getByText('On this site nobody publishes alone.')
  await refused.waitFor(SOON)
  expect(await findFaultsInAllLooks(owner)).toEqual([])
  expect((await readPublished()).config).toEqual(asked.config)
  const changed = await readDraft()
  expect(changed.config).not.toEqual(mine.config)

  await owner.reload()
  await publish(owner)
  await owner.getByText('Published. Visitors get it').waitFor(SOON)
  const { config, by } = await readPublished()
  expect([by, config]).toEqual(['owner@shop.example', changed.config])
  expect(faults).toEqual([])
})

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save to the draft' }).click()
  await page.getByText('Saved. Everybody on the site sees the draft').waitFor(SOON)
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
}

const readPublished = () => visit.api.get<{ config: object; by: string }>('/config')

async function readDraft(): Promise<{ readonly config: object; readonly by: string }> {
  const { draft } = await visit.api.get<{ draft: { config: object; by: string } }>('/draft')
  return draft
}
