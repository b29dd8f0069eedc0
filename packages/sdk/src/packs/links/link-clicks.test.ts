// @vitest-environment happy-dom
import type { SiteSettings } from '@segue/protocol'
import { afterEach, expect, test } from 'vitest'
import { stopAll } from '../../platform.ts'
import { type Recorded, watchPage } from '../../testing/watch-page.ts'
import { isOutbound, watchLinkClicks } from './link-clicks.ts'

afterEach(() => {
  stopAll()
  document.body.replaceChildren()
})

test.each([
  ['shop.example', 'shop.example', false],
  ['www.shop.example', 'shop.example', false],
  ['shop.example', 'www.shop.example', false],
  ['blog.shop.example', 'shop.example', false],
  ['blog.shop.example', 'www.shop.example', false],
  ['shop.example', 'blog.shop.example', false],
  ['www.shop.example', 'blog.shop.example', false],
  ['other.example', 'shop.example', false],
  ['a.other.example', 'shop.example', false],
  ['maker.example', 'shop.example', true],
  ['myshop.example', 'shop.example', true],
  ['shop.example.evil.example', 'shop.example', true],
])('a link to %s is outbound for %s: %s', (hostname, own, expected) => {
  expect(isOutbound(hostname, own, ['other.example'])).toBe(expected)
})

test.each([
  [{ identity: { links: ['other.example'] } }, 'other.example'],
  [{ identity: { cookie: { domain: 'owner.example' } } }, 'blog.owner.example'],
])('with the settings %j a link to %s stays with the owner', (settings, host) => {
  expect(follow(`<a href="https://${host}/">x</a>`, settings)).toEqual([])
  stopAll()
  expect(follow('<a href="https://maker.example/">x</a>', settings)).toHaveLength(1)
})

test('a link is told by its id, classes and text, scrubbed, as far as it has them', () => {
  const link = '<a id="i" class="c d" href="https://maker.example/a.key"><b>To</b> kim@x.org</a>'
  const told = { link_id: 'i', link_classes: 'c d', link_text: 'To [email]' }
  expect(follow(link)).toMatchObject([
    ['click', told],
    ['file_download', told],
  ])
  stopAll()
  const [[, props] = []] = follow('<a href="https://maker.example/"><i></i></a>')
  expect(Object.keys(props ?? {}).sort()).toEqual(['link_domain', 'link_url', 'outbound'])
})

/** Clicks on the one link in this HTML; what is recorded. */
function follow(html: string, settings: SiteSettings = {}): readonly Recorded[] {
  const recorded = watchPage(watchLinkClicks, settings)
  document.body.innerHTML = html
  const link = document.querySelector('a')
  link?.addEventListener('click', (event) => event.preventDefault())
  link?.click()
  return recorded
}

test.each([
  ['/a.pdf', 'pdf'],
  ['/a.PDF?download=1#p2', 'pdf'],
  ['/archive.tar.gz', 'gz'],
  ['/deck.key', 'key'],
  ['/show.pps', 'pps'],
  ['/song.midi', 'midi'],
  ['/song.mid', 'mid'],
  ['/song.wma', 'wma'],
  ['/a.html', undefined],
  ['/pdf', undefined],
  ['blob:https://shop.example/1.pdf', undefined],
  ['javascript:a.pdf', undefined],
])('a click on a link to %s is a download of type %s', (href, extension) => {
  const recorded = follow(`<a href="${href}">x</a>`)
  const types = recorded.filter(([type]) => type === 'file_download')
  expect(types.map(([, props]) => props)).toMatchObject(
    extension === undefined ? [] : [{ file_extension: extension }],
  )
})
