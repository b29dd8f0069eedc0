import { expect, test } from 'vitest'
import { useVisit } from './visit.ts'

const visit = useVisit({}, 'own')
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
  'with %s, each of 200 mixed steps that is a route is one view and leaves no change behind',
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
    const steps = await page.evaluate(async () => {
      const steps: { from: string; to: string; shown: string | null | undefined }[] = []
      for (let step = 0; step < 200; step += 1) {
        const from = location.pathname
        const address = `/${step % 2 === 0 ? 'even' : 'odd'}/${step}`
        if (step % 7 === 5) location.hash = `part-${step}`
        else if (step % 7 === 6) {
          const isBack = new Promise((done) => addEventListener('popstate', done, { once: true }))
          history.go(-2)
          await isBack
        } else if (step % 3 === 0) history.replaceState(null, '', address)
        else history.pushState(null, '', address)
        await new Promise((done) => setTimeout(done))
        const shown = document.querySelector('h1')?.textContent
        steps.push({ from, to: location.pathname, shown })
      }
      return steps
    })
    for (const { to, shown } of steps)
      expect(shown).toBe(to.startsWith('/even/') ? 'Even' : 'All our shoes')
    const routes = steps.filter(({ from, to }) => from !== to).map(({ to }) => to)
    expect(routes.length).toBeGreaterThan(150)
    await site.until(() => views().length > routes.length)
    expect(views().map(({ page: { path } }) => path)).toEqual(['/start', ...routes])
    const exposures = site.events().filter(({ type }) => type === 'experience_impression')
    expect(exposures.map(({ page: { path } }) => path)).toEqual(
      routes.filter((path) => path.startsWith('/even/')),
    )
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
