import { expect, test } from 'vitest'
import { toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test('links that lead away are told, by what they are and never with an address of a person', async () => {
  const { page, site } = visit
  site.config = withTracks('links')
  site.pages['*'] = toGrantedPage(`
    <a id="out" href="https://maker.example/shoes?token=s3cret&mail=kim@shop.example"><b>Maker</b></a>
    <a id="file" href="/files/sizes.PDF?v=2">Sizes</a>
    <a id="named" download href="/export">Export</a>
    <a id="mail" href="mailto:kim@shop.example">Mail</a>
    <a id="phone" href="tel:+4712345678">Call</a>
    <a id="inside" href="/home">Home</a><a id="broken" href="http://[">Broken</a><a id="bare">Bare</a>
    <div id="host"></div>`)
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    const link = document.createElement('a')
    link.href = 'https://shadow.example/'
    root?.append(link)
    // The page cancels what it hears; the test stays where it is.
    for (const type of ['click', 'auxclick'])
      document.addEventListener(type, (event) => event.preventDefault())
    for (const element of [...document.querySelectorAll('a'), link]) element.click()
    const middle = new MouseEvent('auxclick', { bubbles: true, button: 1 })
    document.querySelector('#out b')?.dispatchEvent(middle)
    const right = new MouseEvent('auxclick', { bubbles: true, button: 2 })
    document.querySelector('#out')?.dispatchEvent(right)
    window.segue.push(['track', 'done'])
  })
  const events = await site.until((all) => all.some(({ type }) => type === 'done'))
  const out = {
    ...{ outbound: true, link_domain: 'maker.example', link_id: 'out', link_text: 'Maker' },
    link_url: 'https://maker.example/shoes?token=&mail=[email]',
  }
  const shadow = { link_domain: 'shadow.example', link_url: 'https://shadow.example/' }
  expect(events.slice(2, -1).map(({ type, props }) => [type, props])).toEqual([
    ['click', out],
    [
      'file_download',
      {
        ...{ file_name: '/files/sizes.PDF', file_extension: 'pdf' },
        ...{ link_id: 'file', link_text: 'Sizes' },
        link_url: `${site.shopUrl}/files/sizes.PDF?v=2`,
      },
    ],
    [
      'file_download',
      {
        ...{ file_name: '/export', file_extension: '', link_url: `${site.shopUrl}/export` },
        ...{ link_id: 'named', link_text: 'Export' },
      },
    ],
    ['contact_click', { method: 'mailto' }],
    ['contact_click', { method: 'tel' }],
    ['click', { outbound: true, ...shadow }],
    ['click', out],
  ])
  expect(JSON.stringify(events)).not.toMatch(/4712345678|kim@/)
  expect(visit.errors).toEqual([])
})

test('a click that leaves the site is told before the page is gone', async () => {
  const { page, site } = visit
  site.config = withTracks('links')
  site.pages['*'] = toGrantedPage('<a href="http://localhost:1/">Out</a>')
  await page.route('http://localhost:1/', (route) => route.fulfill({ body: 'elsewhere' }))
  await page.goto(site.shopUrl)
  await page.click('a')
  const events = await site.until((all) => all.some(({ type }) => type === 'click'))
  expect(events.at(-1)?.props).toMatchObject({ outbound: true, link_domain: 'localhost' })
})
