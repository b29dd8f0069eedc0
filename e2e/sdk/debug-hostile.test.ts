import { expect, test } from 'vitest'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import { collectViolations, makeStrict } from './strict-page.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

/** Markup, addresses and template syntax that would set `hacked`, were one of them read as more than text. */
const ATTACKS = [
  '<img src=x onerror="hacked=1">',
  '"><script>hacked=1</script>',
  '<svg/onload=hacked=1>',
  'javascript:hacked=1',
  "'-hacked=1-'",
  '</pre></script><iframe srcdoc="<script>parent.hacked=1</script>">',
  '{{constructor.constructor("hacked=1")()}}',
]
const attack = (index: number) => ATTACKS[index % ATTACKS.length] as string
const MARKUP = 'script, img, svg, iframe, object, a[href^=java]'

/** A site whose every name, and a visitor whose every fact, is markup that would run if it were read as such. */
const HOSTILE = {
  ...SHOP_CONFIG,
  name: ATTACKS[0],
  settings: { ...SHOP_CONFIG.settings, debug: true },
  segments: SHOP_CONFIG.segments.map((segment, index) => ({ ...segment, name: attack(index) })),
  journey: {
    stages: SHOP_CONFIG.journey.stages.map((stage, index) => ({ ...stage, name: attack(index) })),
  },
  experiences: SHOP_CONFIG.experiences.map((experience, index) => ({
    ...experience,
    name: attack(index),
    variants: experience.variants.map((variant) => ({ ...variant, name: attack(index + 2) })),
  })),
}

test('nothing that a site or a visitor wrote is run or read as markup by the overlay and the panel', async () => {
  const { page, site, errors } = visit
  const violations = await collectViolations(visit)
  site.config = HOSTILE
  site.pages['*'] = toGrantedPage()
  makeStrict(site)
  const query = new URLSearchParams({
    utm_source: attack(0),
    utm_campaign: attack(1),
    q: attack(2),
  })
  await page.goto(`${site.shopUrl}/${encodeURIComponent(attack(3))}?${query}`)
  await page.evaluate((attacks) => {
    for (const attack of attacks) {
      document.title = attack
      const props = { item_category: 'running', [attack]: attack, items: [{ item_name: attack }] }
      window.segue.push(['track', 'view_item', props])
      window.segue.push(['track', attack, props])
      window.segue.push(['identify', 'someone', { [attack]: attack, name: attack }])
      window.segue.push(['set', { name: attack }])
    }
    window.segue.push(['page', attacks[0], { name: attacks[1] }])
  }, ATTACKS)
  await page.evaluate(() => window.segue.debug())
  const overlay = page.getByRole('complementary', { name: 'Segue debug' })
  for (const name of ['Visitor', 'Events', 'View as', 'Why']) {
    await overlay.getByRole('tab', { name }).click()
    for (const summary of await overlay.locator('summary:visible').all()) await summary.click()
    expect(await overlay.textContent()).toContain('<')
  }
  await page.evaluate(() => window.segue.privacy())
  const panel = page.getByRole('dialog')
  await panel.waitFor()
  expect(await panel.textContent()).toContain(attack(0))
  expect(await overlay.locator(MARKUP).count()).toBe(0)
  expect(await panel.locator(MARKUP).count()).toBe(0)
  expect(await page.evaluate('window.hacked')).toBeUndefined()
  expect(violations).toEqual([])
  expect(errors).toEqual([])
})
