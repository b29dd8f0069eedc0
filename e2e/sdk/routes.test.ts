import { expect, test } from 'vitest'
import { useVisit } from './visit.ts'

const visit = useVisit()
const views = () => visit.site.events().filter(({ type }) => type === 'page_view')
const routes = (script: () => void) => visit.page.evaluate(script)

/** Browsers without the Navigation API get their history wrapped: both ways must count the same. */
const WAYS: [string, () => void][] = [
  ['the Navigation API', () => {}],
  ['a wrapped history', () => Object.defineProperty(window, 'navigation', { value: undefined })],
]

test.each(WAYS)(
  'with %s, each route is one view with its own referrer and title',
  async (_, prepare) => {
    const { page, site } = visit
    await page.addInitScript(prepare)
    await page.goto(`${site.shopUrl}/start`)
    await routes(() => {
      history.pushState(null, '', '/shoes?size=42')
      document.title = 'Shoes'
    })
    await routes(() => {
      history.pushState(null, '', '/redirecting')
      history.replaceState(null, '', '/boots')
      setTimeout(() => {
        document.title = 'Boots'
      }, 400)
    })
    await site.until(() => views().some(({ page: { title } }) => title === 'Boots'))
    await routes(() => {
      location.hash = 'details'
      history.replaceState({ scroll: 9 }, '')
    })
    await page.evaluate(() => history.go(-2))
    await site.until(() => views().length >= 4)
    const { shopUrl } = site
    expect(views().map(({ page: { url, title, referrer } }) => [url, title, referrer])).toEqual([
      [`${shopUrl}/start`, 'Shop', ''],
      [`${shopUrl}/shoes?size=42`, 'Shoes', `${shopUrl}/start`],
      [`${shopUrl}/boots`, 'Boots', `${shopUrl}/shoes?size=42`],
      [`${shopUrl}/shoes?size=42`, 'Boots', `${shopUrl}/boots`],
    ])
  },
)

test.each(WAYS)(
  'with %s, 200 mixed steps are 200 views and leave no change behind',
  async (_, prepare) => {
    const { page, site } = visit
    await page.addInitScript(prepare)
    site.config = {
      ...site.config,
      experiences: [
        {
          ...{
            id: 'even',
            name: 'Even',
            state: 'running',
            mode: 'personalize',
            pages: ['/even/**'],
          },
          variants: [
            {
              ...{ id: 'v', name: 'V' },
              changes: [{ kind: 'text', target: { selector: 'h1' }, text: 'Even' }],
            },
          ],
        },
      ],
    }
    await page.goto(`${site.shopUrl}/start`)
    const shown = await page.evaluate(async () => {
      const titles: (string | null | undefined)[] = []
      for (let step = 0; step < 200; step += 1) {
        const address = `/${step % 2 === 0 ? 'even' : 'odd'}/${step}`
        if (step % 3 === 0) history.replaceState(null, '', address)
        else history.pushState(null, '', address)
        await new Promise((done) => setTimeout(done))
        titles.push(document.querySelector('h1')?.textContent)
      }
      return titles
    })
    expect(shown).toEqual(shown.map((_, step) => (step % 2 === 0 ? 'Even' : 'All our shoes')))
    await site.until(() => views().length >= 201)
    expect(views()).toHaveLength(201)
    const exposures = site.events().filter(({ type }) => type === 'experience_impression')
    expect(exposures).toHaveLength(100)
  },
)

test('an element that a route brings is changed before anybody sees it', async () => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/start`)
  const seen = await page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const texts: string[] = []
        history.pushState(null, '', '/route')
        document.querySelector('#note')?.remove()
        setTimeout(() => {
          const note = document.createElement('p')
          note.id = 'note'
          note.textContent = 'Hello again'
          document.body.append(note)
          requestAnimationFrame(() => {
            texts.push(`${note.textContent}`)
            done(texts)
          })
        })
      }),
  )
  expect(seen).toEqual(['Welcome'])
})

test('the wrapped history keeps its names and answers', async () => {
  const { page, site } = visit
  await page.addInitScript(WAYS[1]![1])
  await page.goto(site.shopUrl)
  expect(
    await page.evaluate(() => [history.pushState.name, history.pushState.length, history.state]),
  ).toEqual(['pushState', 2, null])
})

test('calling page opens a view by hand', async () => {
  const { page, site } = visit
  await page.goto(`${site.shopUrl}/start`)
  await page.evaluate(() => window.segue.push(['page', { section: 'finder' }]))
  await site.until(() => views().length >= 2)
  expect(views()[1]).toMatchObject({ props: { section: 'finder' }, page: { path: '/start' } })
})
