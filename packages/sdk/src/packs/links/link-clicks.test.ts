// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { stopAll } from '../../platform.ts'
import { watchPage } from '../../testing/watch-page.ts'
import { isOutbound, watchLinkClicks } from './link-clicks.ts'

afterEach(() => {
  stopAll()
  document.body.replaceChildren()
})

test.each([
  ['shop.example', 'shop.example', false],
  ['www.shop.example', 'shop.example', false],
  ['shop.example', 'www.shop.example', false],
  ['blog.shop.example', 'shop.example', true],
  ['maker.example', 'shop.example', true],
])('a link to %s is outbound for %s: %s', (hostname, own, expected) => {
  expect(isOutbound(hostname, own)).toBe(expected)
})

test.each([
  ['/a.pdf', 'pdf'],
  ['/a.PDF?download=1#p2', 'pdf'],
  ['/archive.tar.gz', 'gz'],
  ['/a.html', undefined],
  ['/pdf', undefined],
  ['blob:https://shop.example/1.pdf', undefined],
  ['javascript:a.pdf', undefined],
])('a click on a link to %s is a download of type %s', (href, extension) => {
  const recorded = watchPage(watchLinkClicks)
  const link = document.body.appendChild(document.createElement('a'))
  link.setAttribute('href', href)
  link.addEventListener('click', (event) => event.preventDefault())
  link.click()
  const types = recorded.filter(([type]) => type === 'file_download')
  expect(types.map(([, props]) => props)).toMatchObject(
    extension === undefined ? [] : [{ file_extension: extension }],
  )
})
