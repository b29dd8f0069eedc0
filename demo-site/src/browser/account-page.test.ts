// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { accountPage } from '../pages/account.ts'
import { startAccount } from './account.ts'
import { startAccountPage } from './account-page.ts'
import { click, openPage, type Reported, submit } from './open-page.ts'
import { writeJson } from './storage.ts'

const LABEL = '<span id="account-label"></span>'
let reported: Reported

beforeEach(() => {
  localStorage.clear()
  reported = openPage(accountPage(), LABEL)
  startAccountPage()
})

test('the first sign-in of an e-mail is a sign_up, later ones are logins of the same member', () => {
  signIn('Ingrid@Example.org')
  click('#sign-out')
  signIn(' ingrid@example.org')
  expect(reported.events.map(({ event }) => event)).toEqual(['sign_up', 'login'])
  const members = reported.calls.map(([, userId]) => userId)
  expect(new Set(members).size).toBe(1)
})

test('Segue hears the member’s number, first name and plan, never the e-mail', () => {
  signIn('ingrid@example.org')
  expect(reported.calls).toEqual([
    [
      'identify',
      expect.stringMatching(/^member-[0-9a-f]{8}$/),
      { firstName: 'Ingrid', plan: 'club' },
    ],
  ])
  expect(JSON.stringify({ ...localStorage })).not.toContain('example.org')
})

test('without the tick the plan is guest', () => {
  click('[name=club]')
  signIn('ingrid@example.org')
  expect(reported.calls[0]?.[2]).toEqual({ firstName: 'Ingrid', plan: 'guest' })
})

test('the next page greets the member and identifies again; after signing out it does not', () => {
  signIn('ingrid@example.org')
  const next = openPage(accountPage(), LABEL)
  startAccount()
  expect(document.getElementById('account-label')?.textContent).toBe('Hello, Ingrid')
  expect(next.calls).toHaveLength(1)
  startAccountPage()
  click('#sign-out')
  expect(document.getElementById('account-label')?.textContent).toBe('Sign in')
  expect(next.calls).toHaveLength(1)
})

test('saved products are listed, unknown ones are not', () => {
  writeJson('shop_wishlist', ['kvist-trail', 'yacht'])
  startAccountPage()
  expect(document.getElementById('saved-lines')?.textContent).toBe('Kvist TrailTrail shoe€129')
})

function signIn(email: string): void {
  document.querySelector<HTMLInputElement>('#sign-in [name=email]')!.value = email
  document.querySelector<HTMLInputElement>('#sign-in [name=firstName]')!.value = 'Ingrid'
  submit('sign-in')
}
