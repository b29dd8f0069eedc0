import { expect, test } from 'vitest'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const target = { selector: '#note' }
const CONFIG = {
  ...SHOP_CONFIG,
  segments: [],
  journey: { stages: [] },
  experiences: [
    {
      id: 'greeting',
      name: 'Greeting',
      state: 'running',
      mode: 'personalize',
      variants: [
        {
          id: 'all',
          name: 'All',
          changes: [
            { kind: 'text', target: { selector: 'h1' }, text: 'Hi {{first_name|there}}' },
            {
              kind: 'html',
              target,
              nodes: [
                {
                  tag: 'b',
                  attributes: { title: 'From {{source.campaign|us}}' },
                  children: ['{{source.campaign|News}} and {{page.query_ref|more}}'],
                },
              ],
            },
            { kind: 'attribute', target, name: 'aria-label', value: '{{page.referrer|nowhere}}' },
          ],
        },
      ],
    },
  ],
}

/** What visitors control, each with a mark that it would leave when it ran. */
const ATTACKS = [
  '<img src=x onerror=ran=1>',
  '"><script>ran=1</script>',
  '</b><svg onload=ran=1>',
  '" onmouseover=ran=1 x="',
  'javascript:ran=1',
  '{{visitor.first_name|<script>ran=1</script>}}',
]

test('without the facts the fallbacks show, with them the facts, from the next view on', async () => {
  const { page, site } = visit
  site.config = CONFIG
  site.pages['*'] = toGrantedPage('')
  await page.goto(`${site.shopUrl}/`)
  expect(await page.textContent('h1')).toBe('Hi there')
  expect(await page.textContent('#note')).toBe('News and more')
  await page.evaluate(() => window.segue.push(['identify', 'u1', { first_name: 'Ada' }]))
  expect(await page.textContent('h1')).toBe('Hi there')
  await page.evaluate(() => window.segue.push(['page']))
  expect(await page.textContent('h1')).toBe('Hi Ada')
})

test.each(ATTACKS)('what a visitor controls shows as text: %s', async (attack) => {
  const { page, site } = visit
  site.config = CONFIG
  site.pages['*'] = toGrantedPage('')
  const marks = new URLSearchParams({ utm_source: 'x', utm_campaign: attack, ref: attack })
  await page.goto(`${site.shopUrl}/?${marks}`)
  await page.evaluate((name) => window.segue.push(['identify', 'u1', { first_name: name }]), attack)
  await page.evaluate(() => window.segue.push(['page']))
  const looks = await page.evaluate(() => {
    const b = document.querySelector('#note b')
    return [b?.textContent, b?.getAttribute('title'), b?.children.length, b?.getAttributeNames()]
  })
  expect(looks).toEqual([
    `${attack} and ${attack}`,
    `From ${attack}`,
    0,
    ['title', 'data-segue-own'],
  ])
  expect(await page.textContent('h1')).toBe(`Hi ${attack}`)
  expect(await page.evaluate('typeof ran')).toBe('undefined')
  expect(visit.errors).toEqual([])
})
