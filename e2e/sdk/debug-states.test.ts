import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { SHOP_CONFIG, THREE_VIEWS, toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()
const OPEN = { ...SHOP_CONFIG, settings: { ...SHOP_CONFIG.settings, debug: true } }
const visitorOf = 'segue.exportMyData().then(({ profile }) => profile.visitor)'

/** A page with the overlay open, and the panel before it; a visitor with some events. */
async function openBoth(page = toGrantedPage(THREE_VIEWS)): Promise<readonly Locator[]> {
  visit.site.config = OPEN
  visit.site.pages['*'] = page
  await visit.page.goto(visit.site.shopUrl)
  await visit.page.evaluate('segue.debug().then(() => segue.privacy())')
  const overlay = visit.page.locator('#segue-debug aside')
  const panel = visit.page.locator('#segue-privacy dialog')
  await panel.waitFor()
  return [overlay, panel]
}

test.each(['this tab', 'another tab'])(
  'who is forgotten in %s while both are open is shown in neither any more',
  async (where) => {
    const { page, context, site, errors } = visit
    const both = await openBoth()
    const visitor = await page.evaluate<string>(visitorOf)
    for (const each of both) {
      expect(await each.textContent()).toContain(visitor)
      expect(await each.textContent()).toContain('"value": 82')
    }
    const forgetful = where === 'this tab' ? page : await context.newPage()
    if (forgetful !== page) await forgetful.goto(`${site.shopUrl}/other`)
    await forgetful.evaluate(() => window.segue.push(['forget']))
    for (const each of both) {
      await expect.poll(() => each.textContent()).not.toContain(visitor)
      expect(await each.textContent()).not.toContain('"value": 82')
    }
    expect(errors).toEqual([])
  },
)

test.each(['ltr', 'rtl'])('at 320 pixels both fit, read %s', async (direction) => {
  const { page } = visit
  await page.setViewportSize({ width: 320, height: 560 })
  const written = toGrantedPage(THREE_VIEWS).replace('<html>', `<html dir="${direction}">`)
  const [overlay, panel] = (await openBoth(written)) as [Locator, Locator]
  await panel.getByText('Show every detail').click()
  await panel.getByRole('button', { name: 'Forget me' }).click()
  expect(await tooWide(panel)).toEqual([])
  await page.keyboard.press('Escape')
  for (const name of ['Why', 'Visitor', 'Events', 'View as']) {
    await overlay.getByRole('tab', { name }).click()
    for (const summary of await overlay.locator('summary:visible').all()) await summary.click()
    expect([name, ...(await tooWide(overlay))]).toEqual([name])
  }
})

/** Elements that reach beyond the sides of the window, but for what scrolls in a box of its own. */
function tooWide(root: Locator): Promise<string[]> {
  return root.evaluate((root) =>
    [root, ...root.querySelectorAll('*:not(pre *)')]
      .filter((each) => {
        const { left, right, width } = each.getBoundingClientRect()
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5)
      })
      .map((each) => `${each.tagName} ${each.className} ${each.textContent?.slice(0, 40)}`),
  )
}
