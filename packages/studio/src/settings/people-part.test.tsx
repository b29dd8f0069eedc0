// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { until } from '../testing/until.ts'
// Loaded ahead: on a busy machine the first test would wait for it.
import './settings-screen.tsx'

let rendered: Rendered
afterEach(() => rendered.stop())

const LINK = 'https://segue.shop.example/studio/#invitation=a.b'

async function invite(mail: object) {
  const invitation = { id: '1', email: 'eve@x.example', role: 'viewer', by: 'ana', until: 0 }
  rendered = renderStudio('/settings?show=people', {
    'GET /api/sites/shop/users': { users: [] },
    'GET /api/sites/shop/invitations': { invitations: [] },
    'POST /api/sites/shop/invitations': { invitation, link: LINK, until: 0, mail },
  })
  const email = await rendered.find<HTMLInputElement>('[name=email]')
  email.value = invitation.email
  ;(await rendered.button('Invite')).click()
  return rendered.find('.note')
}

test.each([
  ['off', '', 'Hand this link on'],
  ['limited', '', 'Too many mails went out'],
  ['failed', 'The mail server did not take it: 550', 'The mail server did not take it: 550'],
])('an invitation whose mail is %s leaves the link to hand on', async (state, why, words) => {
  const note = await invite({ state, why })
  expect(note.textContent).toContain('Invitation for eve@x.example')
  expect(note.textContent).toContain(words)
  expect(note.querySelector('details')).toBeNull()
  expect(note.querySelector('code')?.textContent).toBe(LINK)
})

test('an invitation that was mailed says so, and keeps the link for those who miss it', async () => {
  const note = await invite({ state: 'sent', why: '' })
  expect(note.textContent).toContain('A mail with the link is on its way.')
  expect(note.querySelector('details')?.open).toBe(false)
  expect(note.querySelector('details code')?.textContent).toBe(LINK)
  ;(await rendered.button('Done')).click()
  await until(() => expect(rendered.page.querySelector('.note')).toBeNull())
})
