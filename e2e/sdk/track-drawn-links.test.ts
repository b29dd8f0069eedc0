import { expect, test } from 'vitest'
import { toGrantedPage, withTracks } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

test.each(['href', 'xlink:href'])(
  'a marked link of a drawing leads where its %s says',
  async (attribute) => {
    const { page, site } = visit
    site.pages['*'] = toGrantedPage(`<svg width="90" height="20">
      <a data-segue-click="drawn" ${attribute}="/map?token=s3cret#oslo"><rect width="90" height="20" /></a>
    </svg>`)
    await page.goto(site.shopUrl)
    await page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    await page.click('rect')
    const events = await site.until((all) => all.some(({ type }) => type === 'click'))
    const href = `${site.shopUrl}/map?token=#oslo`
    expect(events.at(-1)?.props).toEqual({ name: 'drawn', href })
  },
)

test('links of drawings are told like others, whichever way they name their address', async () => {
  const { page, site, errors } = visit
  site.config = withTracks('links')
  site.pages['*'] = toGrantedPage(`<svg width="200" height="20">
    <a id="new" href="https://maker.example/a"><text y="9">Maker</text></a>
    <a id="old" xlink:href="https://maker.example/b"><rect width="9" height="9" /></a>
    <a id="file" class="c" xlink:href="/sizes.pdf"><rect x="9" width="9" height="9" /></a>
    <a id="both" href="/home" xlink:href="https://maker.example/never"><rect x="20" width="9" height="9" /></a>
    <a id="none"><rect x="30" width="9" height="9" /></a>
  </svg>`)
  await page.goto(site.shopUrl)
  await page.evaluate(() => {
    document.addEventListener('click', (event) => event.preventDefault())
    for (const inner of document.querySelectorAll('a > *'))
      inner.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
      )
    window.segue.push(['track', 'done'])
  })
  const events = await site.until((all) => all.some(({ type }) => type === 'done'))
  const told = events.filter(({ type }) => /click|download/.test(type))
  const outbound = { outbound: true, link_domain: 'maker.example' }
  expect(told.map(({ type, props }) => [type, props])).toEqual([
    [
      'click',
      { ...outbound, link_id: 'new', link_text: 'Maker', link_url: 'https://maker.example/a' },
    ],
    ['click', { ...outbound, link_id: 'old', link_url: 'https://maker.example/b' }],
    [
      'file_download',
      {
        ...{ file_name: '/sizes.pdf', file_extension: 'pdf' },
        ...{ link_id: 'file', link_classes: 'c', link_url: `${site.shopUrl}/sizes.pdf` },
      },
    ],
  ])
  expect(errors).toEqual([])
})
