import { expect, test } from 'vitest'
import { toGrantedPage, withTracks } from './shop.ts'
import type { WireEvent } from './stand-in.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const FORM =
  '<form id="news" onsubmit="event.preventDefault()"><input name="plan"><button>Go</button></form>'
const of = (events: WireEvent[], type: string) => events.filter((event) => event.type === type)

test.each<[string, string]>([
  ['dataLayer', "(window.dataLayer ??= []).push({ event: 'form_submit', form_id: 'news' })"],
  ['track', "segue.push(['track', 'form_submit', { form_id: 'news' }])"],
])('a form that the page tells of by %s as it is submitted counts once', async (_, tell) => {
  const { page, site } = visit
  site.config = withTracks('forms')
  site.pages['*'] = toGrantedPage(
    `${FORM}<script>addEventListener('submit', () => fetch('/sent').then(() => { ${tell}
      segue.push(['track', 'told']) }))</script>`,
  )
  await page.goto(site.shopUrl)
  await page.fill('input', 'club')
  await page.click('button')
  const events = await site.until((all) => of(all, 'told').length > 0)
  expect(of(events, 'form_submit')).toHaveLength(1)
  expect(of(events, 'form_start')).toHaveLength(1)
})

test('a tag keeps a track off its page', async () => {
  const { page, site } = visit
  site.config = withTracks('forms', 'media')
  site.pages['*'] = toGrantedPage(FORM).replace('data-consent', 'data-track="media" data-consent')
  await page.goto(site.shopUrl)
  await page.fill('input', 'club')
  await page.click('button')
  await page.evaluate(() => window.print())
  const events = await site.until((all) => of(all, 'print').length > 0)
  expect(events.filter(({ type }) => type.startsWith('form_'))).toEqual([])
})
