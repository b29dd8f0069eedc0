import { expect, test } from 'vitest'
import { findFaults, findFaultsInAllLooks } from './find-faults.ts'
import { sendEvents } from './send-events.ts'
import { useStudio } from './use-studio.ts'

const visit = useStudio(0)
/** How long a busy machine may take. */
const SOON = { timeout: 15_000 }

test('an invitation is made, handed on, followed by a viewer, whose role then grows', async () => {
  const { page, faults } = await visit.enter('/settings')
  await page.getByLabel('E-mail address').fill('vic@shop.example')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  const shown = page.getByRole('status').filter({ hasText: 'Invitation for vic@shop.example' })
  const link = (await shown.locator('code').textContent()) ?? ''
  await page.getByText('1 not answered yet').waitFor()

  const { page: theirs } = await visit.open(
    new URL(link).pathname.slice('/studio'.length) + new URL(link).hash,
  )
  await theirs.getByLabel('Your name').fill('Vic')
  await theirs.getByLabel('Password, at least 12').fill('a long password')
  await theirs.getByRole('button', { name: 'Join' }).click()
  await theirs.getByRole('link', { name: 'Settings' }).click()
  await theirs.getByText('This is for the role admin').waitFor()
  expect(await findFaults(theirs)).toEqual([])

  await page.reload()
  await page.getByLabel('Role of vic@shop.example').selectOption('publisher')
  await expect.poll(() => roleOf('vic@shop.example'), SOON).toBe('publisher')
  await page.getByRole('button', { name: 'Remove vic@shop.example' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await page.getByText('1 person works on this site').waitFor()
  expect(faults).toEqual([])
})

test('a key is shown once, replaced and revoked; the audit log tells who did it', async () => {
  const { page, faults } = await visit.enter('/settings?show=keys')
  const form = page.locator('section', { hasText: 'Origins, if not' })
  await form.getByLabel('Name').fill('Shop back end')
  await form.getByLabel('Kind').selectOption('server')
  await form.getByRole('button', { name: 'Make a key' }).click()
  const text = await page.getByRole('status').locator('code').textContent()
  expect(text).toMatch(/^srv_/)
  await page.getByRole('button', { name: 'Done' }).click()
  expect(await page.getByText(text ?? '').count()).toBe(0)
  await page.getByRole('button', { name: 'Revoke Shop back end' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('button', { name: 'Revoke Shop back end' }).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Activity' }).click()
  await page.getByRole('combobox', { name: 'What' }).selectOption('key.revoke')
  await page.getByRole('heading', { name: '1 entry' }).waitFor()
  await page.getByRole('button', { name: 'Collector' }).click()
  await page.getByRole('cell', { name: 'session.open' }).first().waitFor()
  expect(faults).toEqual([])
})

test('the whole site, and one experience, are off and on again', async () => {
  const { page, faults } = await visit.enter('/settings?show=switches')
  await page.getByRole('button', { name: 'Turn the site off' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Turn the site off' }).click()
  await page.getByText('This site is switched off').waitFor()
  await page.getByRole('button', { name: 'Turn the site on' }).click()
  await page.getByRole('heading', { name: 'The site is on' }).waitFor()
  const states = async () => {
    const { config } = await visit.api.get<Published>('/config')
    return config.experiences.filter(({ state }) => state === 'paused').length
  }
  const before = await states()
  await page
    .getByRole('button', { name: /^Turn off/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click()
  await expect.poll(states, SOON).toBe(before + 1)
  expect(faults).toEqual([])
})

test('what is published later waits in a list, and is taken back', async () => {
  const { page, faults } = await visit.enter('/config')
  await page.locator('.cm-content').press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type(' ')
  const { config, version } = await visit.api.get<Published>('/config')
  const at = Date.now() + 3_600_000
  await visit.api.post('/schedule', { config, note: 'Black Friday', base: version, at })
  await page.getByRole('button', { name: 'Publish…' }).click()
  await page.getByRole('button', { name: 'Later' }).click()
  await page.getByLabel('What is this change for?').fill('Advent')
  await page.getByRole('button', { name: 'Publish then' }).click()
  await page.getByText('2 versions wait for their time').waitFor()
  const advent = page.getByRole('listitem').filter({ hasText: 'Advent' })
  await advent.getByRole('button', { name: /Take back/ }).click()
  await page.getByText('1 version waits for its time').waitFor()
  expect(faults).toEqual([])
})

test('no part of the settings has an accessibility fault or scrolls sideways', async () => {
  const { page, faults } = await visit.enter('/settings')
  for (const [part, ready] of PARTS) {
    await page.getByRole('button', { name: part, exact: true }).click()
    await page.getByText(ready, { exact: true }).first().waitFor()
    expect([part, await findFaultsInAllLooks(page)]).toEqual([part, []])
  }
  expect(faults).toEqual([])
})

test('refused events stand together by reason, and are tried again', async () => {
  await sendEvents(visit.stack, [{ type: 'no type!' }, { type: 'nor this!' }])
  const { page } = await visit.enter('/live?show=bad', { reducedMotion: 'reduce' })
  await expect
    .poll(async () => {
      await page.reload()
      await page.locator('.empty, .bad-event').first().waitFor()
      return page.getByText('2 events').count()
    }, SOON)
    .toBe(1)
  await page.getByRole('button', { name: 'Try again EVENT_TYPE_INVALID' }).click()
  await page.getByText('Taken: 0. Still refused: 2.').waitFor()
  expect(await findFaults(page)).toEqual([])
})

async function roleOf(email: string): Promise<string | undefined> {
  const { users } = await visit.api.get<{ users: { email: string; role: string }[] }>('/users')
  return users.find((user) => user.email === email)?.role
}

interface Published {
  readonly version: number
  readonly config: { readonly experiences: readonly { readonly state: string }[] }
}

/** Each part, and a text that tells it is there. */
const PARTS: readonly (readonly [string, string])[] = [
  ['People', 'Bring somebody to this site'],
  ['Keys', 'Keys of pages and of your servers'],
  ['Site', 'Origins, one a line'],
  ['Webhooks', 'No other system is told where visitors stand'],
  ['Activity', 'Newest first. Entries are added, and never changed.'],
  ['Looks', 'Nobody has looked at a visitor yet'],
  ['Switches', 'The site is on'],
]
