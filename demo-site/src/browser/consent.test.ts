// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { raw } from '../html.ts'
import { footer } from '../pages/footer.ts'
import { head } from '../pages/head.ts'
import { privacyPage } from '../pages/privacy.ts'
import { startConsent } from './consent.ts'
import { click, openPage, type Reported, submit } from './open-page.ts'
import { readJson, writeJson } from './storage.ts'

const BANNER = footer().markup
let reported: Reported

beforeEach(() => {
  localStorage.clear()
  reported = openPage(privacyPage(), BANNER)
})

test.each([
  ['accept', true],
  ['decline', false],
])('the choice “%s” is kept, told to Segue at once, and ends the asking', (choice, granted) => {
  startConsent()
  expect(isBannerHidden()).toBe(false)
  click(`[data-consent=${choice}]`)
  const consent = { personalization: granted, measurement: granted }
  expect(reported.calls).toEqual([['consent', consent]])
  expect(readJson('shop_consent')).toEqual(consent)
  expect(isBannerHidden()).toBe(true)
})

test('on the privacy page each half can be changed alone', () => {
  writeJson('shop_consent', { personalization: true, measurement: true })
  startConsent()
  expect(isBannerHidden()).toBe(true)
  click('[name=measurement]')
  submit('consent-form')
  expect(reported.calls).toEqual([['consent', { personalization: true, measurement: false }]])
  expect(document.getElementById('consent-state')?.textContent).toBe(
    'You allowed personalization, not measurement.',
  )
})

test('what is chosen in the panel of Segue is the shop’s choice, too', () => {
  startConsent()
  const consent = { personalization: true, measurement: false }
  document.dispatchEvent(new CustomEvent('segue:consent', { detail: consent }))
  expect(readJson('shop_consent')).toEqual(consent)
  expect(isBannerHidden()).toBe(true)
  document.dispatchEvent(new CustomEvent('segue:forget'))
  expect(readJson('shop_consent')).toBeUndefined()
  expect(isBannerHidden()).toBe(false)
})

describe('the script in the head', () => {
  test.each([
    [
      'a stored choice',
      '{"personalization":true,"measurement":false}',
      [{ personalization: true, measurement: false }],
    ],
    [
      'a choice with strange values',
      '{"personalization":"yes"}',
      [{ personalization: false, measurement: false }],
    ],
    ['no choice', null, []],
    ['broken storage', '{', []],
  ])('with %s queues the consent calls %#', (_, stored, expected) => {
    if (stored !== null) localStorage.setItem('shop_consent', stored)
    runHeadScript()
    expect(reported.calls).toEqual(expected.map((consent) => ['consent', consent]))
  })
})

function isBannerHidden(): boolean {
  return document.getElementById('consent-banner')?.hidden === true
}

/** Runs the head's own script text, as the parser would. */
function runHeadScript(): void {
  const page = { title: '', description: '', main: raw('') }
  const { markup } = head(page, { nonce: 'n', scriptUrl: undefined })
  const script = /<script nonce="n">([\s\S]*?)<\/script>/.exec(markup)?.[1] ?? ''
  new Function('segue', script)(window.segue)
}
