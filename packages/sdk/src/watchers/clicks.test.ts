// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { CLICK_TEXT_CHARS_MAX } from '../limits.ts'
import { stopAll } from '../platform.ts'
import type { Segue } from '../segue.ts'
import { toWatchParts } from '../testing/watch-parts.ts'
import { watchClicks } from './clicks.ts'

afterEach(() => {
  stopAll()
  document.body.replaceChildren()
})

/** Clicks on `#it` in a page with this body; what was told. */
function clickIt(html: string): object[] {
  const told: object[] = []
  const privacy = async () => void told.push({ privacy: true })
  watchClicks(
    toWatchParts({}, { record: (_, props) => told.push(props), segue: { privacy } as Segue }),
  )
  document.body.innerHTML = html
  document.addEventListener('click', (event) => event.preventDefault(), { once: true })
  document.querySelector<HTMLElement>('#it')?.click()
  return told
}

test.each([
  ['the text of an element, white space collapsed', ' Add \n to <b>cart</b> ', 'Add to cart'],
  ['no text typed into a field', 'Note <textarea>my diary</textarea>', 'Note'],
  ['no choices of a list', 'Size <select><option>HIV positive</select>', 'Size'],
  ['no choices beside a field', '<datalist><option>one</option></datalist>Go', 'Go'],
  ['no text of an editor', 'Save <p contenteditable>draft <b>bold</b></p>', 'Save'],
  ['an e-mail address scrubbed', 'Mail kim@example.org', 'Mail [email]'],
  ['none where there is none', '<i></i>', undefined],
])('a click tells %s', (_, html, text) => {
  expect(clickIt(`<div id="it" data-segue-click="name">${html}</div>`)).toEqual([
    { name: 'name', text, href: undefined },
  ])
})

test('a button within an editor has no text', () => {
  const button = '<b id="it" data-segue-click="name">typed</b>'
  expect(clickIt(`<div contenteditable>${button}</div>`)).toMatchObject([{ text: undefined }])
})

test('a text is scrubbed before it is cut', () => {
  const text = `${'x'.repeat(CLICK_TEXT_CHARS_MAX - 10)} kim@example.org`
  const [props] = clickIt(`<p id="it" data-segue-click="name">${text}</p>`)
  expect(JSON.stringify(props)).not.toContain('kim')
})

test.each([
  [CLICK_TEXT_CHARS_MAX, CLICK_TEXT_CHARS_MAX],
  [CLICK_TEXT_CHARS_MAX + 1, CLICK_TEXT_CHARS_MAX],
])('of a text of %i characters %i are told', (given, expected) => {
  const [props] = clickIt(`<p id="it" data-segue-click="name">${'x'.repeat(given)}</p>`)
  expect(Reflect.get(props ?? {}, 'text')).toHaveLength(expected)
})

test.each([
  ['https://shop.example/a?b=1', 'https://shop.example/a?b=1'],
  ['/a', new URL('/a', location.href).href],
  ['tel:+4930123456', undefined],
  ['mailto:kim@example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['https://[broken', undefined],
])('a click on a link to %s leads to %s', (href, expected) => {
  const link = `<a id="it" data-segue-click="name" href="${href}">x</a>`
  expect(clickIt(link)).toEqual([{ name: 'name', text: 'x', href: expected }])
})

test('of marked elements within each other the innermost is told', () => {
  const inner = '<b data-segue-click="inner"><i id="it">x</i></b>'
  expect(clickIt(`<p data-segue-click="outer">${inner}</p>`)).toMatchObject([{ name: 'inner' }])
})

test('an element that is not marked tells nothing', () => {
  expect(clickIt('<p id="it">x</p>')).toEqual([])
})

test('a mark for the privacy panel opens it, and is told where it is marked as well', () => {
  const both = '<a id="it" href="/p" data-segue-privacy data-segue-click="privacy">x</a>'
  expect(clickIt(both)).toMatchObject([{ privacy: true }, { name: 'privacy' }])
})

test('fields hide no method of a marked form', () => {
  const names = ['getAttribute', 'closest', 'childNodes', 'textContent', 'parentElement']
  const fields = names.map((name) => `<input name="${name}">`).join('')
  const form = `<form data-segue-click="name">${fields}Go <i id="it">now</i></form>`
  expect(clickIt(form)).toMatchObject([{ name: 'name', text: 'Go now' }])
})
