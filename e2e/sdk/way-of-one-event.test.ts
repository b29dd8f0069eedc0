import { expect, test } from 'vitest'
import { THREE_VIEWS, toGrantedPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit({}, 'own')

test('a new visitor sees the default, and the page view arrives with the exposure', async () => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/?utm_source=news&utm_medium=email&token=s3cret`)
  expect(await page.textContent('h1')).toBe('All our shoes')
  expect(await page.textContent('#note')).toBe('Welcome')
  const [view, exposure] = await site.until((events) => events.length >= 2)
  expect(view).toMatchObject({
    type: 'page_view',
    seq: 1,
    page: { url: `${site.shopUrl}/?utm_source=news&utm_medium=email&token=`, path: '/' },
    props: { source: { source: 'news', medium: 'email' } },
    segments: [],
    stage: 'awareness',
    variants: {},
  })
  expect(exposure).toMatchObject({
    type: 'experience_impression',
    seq: 2,
    props: { experience: 'note', variant: 'everyone' },
    variants: { note: 'everyone' },
  })
  expect(site.batches[0]).toMatchObject({
    v: 1,
    config: 7,
    consent: { personalization: 'granted', measurement: 'granted' },
  })
  expect(site.requests.filter((request) => request.startsWith('OPTIONS'))).toEqual([])
  expect(await page.evaluate(() => window.dataLayer)).toMatchObject([
    { event: 'experience_impression', experience: 'note', variant: 'everyone' },
  ])
})

test('three views make a runner, and the next page shows the hero of runners', async () => {
  const { page, site } = visit
  site.pages['/views'] = toGrantedPage(THREE_VIEWS)
  await page.goto(`${site.shopUrl}/views`)
  expect(await page.evaluate(() => window.segue.getStage())).toBe('consideration')
  expect(await page.textContent('h1')).toBe('All our shoes')
  await page.goto(`${site.shopUrl}/home`)
  expect(await page.textContent('h1')).toBe('Shoes that fly')
  const events = await site.until((all) => all.some(({ props }) => props.experience === 'hero'))
  expect(events.filter(({ type }) => type === 'journey_stage_change')).toMatchObject([
    { props: { from: 'awareness', to: 'consideration' }, stage: 'consideration' },
  ])
  expect(events.at(-1)).toMatchObject({ segments: ['runner'], stage: 'consideration' })
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
  expect(new Set(site.batches.map(({ visitor }) => visitor)).size).toBe(1)
  expect(new Set(site.batches.map(({ tab }) => tab)).size).toBe(2)
})

test('calls made before the script has loaded are made up for, in order', async () => {
  const { page, site } = visit
  const early = `<script>window.segue = [
    ['track', 'first_call', { n: 1 }], ['identify', 'kim', { plan: 'gold' }], ['track', 'second_call'],
    ['on', 'decision', (decision) => { window.decided = decision.stage }], ['no_such_method'], ['__proto__'], null,
  ]</script>`
  site.pages['*'] = toGrantedPage('', early)
  await page.goto(site.shopUrl)
  const events = await site.until((all) => all.some(({ type }) => type === 'second_call'))
  const types = events.map(({ type }) => type).filter((type) => type !== 'experience_impression')
  expect(types).toEqual(['page_view', 'first_call', 'identify', 'second_call'])
  expect(await page.evaluate('window.decided')).toBe('awareness')
  expect(visit.errors).toEqual([])
})

test('a click on a marked element is an event, a burst of presses is a rage click', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage(
    '<a href="#size" data-segue-click="size_guide"><b>Find  your size</b></a>',
  )
  await page.goto(site.shopUrl)
  await page.click('b')
  for (let press = 0; press < 5; press += 1) await page.mouse.click(300, 300)
  const events = await site.until((all) => all.some(({ type }) => type === 'rage_click'))
  expect(events.find(({ type }) => type === 'click')?.props).toEqual({
    name: 'size_guide',
    text: 'Find your size',
    href: `${site.shopUrl}/#size`,
  })
  expect(events.filter(({ type }) => type === 'rage_click')).toMatchObject([
    { props: { x: 300, y: 300 } },
  ])
})

test('the script twice on a page is the script once', async () => {
  const { page, site } = visit
  site.pages['*'] = toGrantedPage('', '<script src="{script}" data-consent="granted"></script>')
  await page.goto(site.shopUrl)
  const events = await site.until((all) => all.length >= 2)
  expect(events.filter(({ type }) => type === 'page_view')).toHaveLength(1)
  expect(visit.errors).toEqual([])
})
