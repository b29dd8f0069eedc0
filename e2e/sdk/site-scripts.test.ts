import { expect, test } from 'vitest'
import { SHOP_CONFIG, toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const toConfig = (allowScripts: boolean) => ({
  ...SHOP_CONFIG,
  settings: { consent: 'granted', allowScripts },
  segments: [],
  journey: { stages: [] },
  experiences: [
    {
      id: 'count',
      name: 'Count',
      state: 'running',
      mode: 'personalize',
      variants: [
        {
          id: 'all',
          name: 'All',
          changes: [
            { kind: 'script', target: { selector: 'h1' }, name: 'count', args: { from: 3 } },
            { kind: 'script', target: { selector: 'h1' }, name: 'toString' },
            { kind: 'text', target: { selector: '#note' }, text: 'Changed' },
          ],
        },
      ],
    },
  ],
})

const REGISTER = `<script>
window.segue = window.segue || []
segue.push(['use', { scripts: {
  count(element, { from }) {
    element.dataset.count = from
    return () => delete element.dataset.count
  },
} }], ['use', null])
</script>`

const look = () =>
  [
    document.querySelector('h1')?.dataset.count,
    document.querySelector('#note')?.textContent,
  ] as const

test('a change calls the function that the page registered, and its undo when the view ends', async () => {
  const { page, site } = visit
  site.config = toConfig(true)
  site.pages['*'] = toGrantedPage('', REGISTER)
  await page.goto(site.shopUrl)
  expect(await page.evaluate(look)).toEqual(['3', 'Changed'])
  await page.evaluate(() => window.segue.push(['stop']))
  expect(await page.evaluate(look)).toEqual([undefined, 'Hello'])
  expect(visit.errors).toEqual([])
})

test.each([
  ['the site config does not allow it', false, REGISTER],
  ['nobody registered it', true, ''],
])('nothing is called when %s', async (_, isAllowed, register) => {
  const { page, site } = visit
  site.config = toConfig(isAllowed)
  site.pages['*'] = toGrantedPage('', register)
  await page.goto(site.shopUrl)
  expect(await page.evaluate(look)).toEqual([undefined, 'Changed'])
  expect(visit.errors).toEqual([])
})
