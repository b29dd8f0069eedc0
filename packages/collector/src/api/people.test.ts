import { expect, onTestFinished, test, vi } from 'vitest'
import type { User } from '../control/users.ts'
import { OWNER, signIn } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { createTyped, openTyped, type TypedClient } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const password = 'a new password, long'

async function start(users: readonly User[] = []) {
  const client = await openInProcess(createFolder(), {}, users)
  onTestFinished(client.stop)
  const { url } = client
  return { url, owner: await openTyped(url), anybody: createTyped(url, {}) }
}

function tokenOf(link: string, kind: string): string {
  const [address, token = ''] = link.split(`/studio/#${kind}=`)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  return token
}

async function invite(owner: TypedClient, email: string) {
  const body = { email, role: 'editor' } as const
  const { link, invitation } = await owner.call('POST /api/sites/:site/invitations', { site, body })
  return { token: tokenOf(link, 'invitation'), id: invitation.id }
}

test('an invitation makes a user of whoever holds its link, once', async () => {
  const { owner, anybody } = await start()
  const { token } = await invite(owner, 'Eve@shop.example')
  const body = { token, name: 'Eve', password }
  expect(
    await anybody.refusal('POST /api/invitation', { body: { ...body, password: 'short' } }),
  ).toBe('REQUEST_INVALID')
  const { user, sites } = await anybody.call('POST /api/invitation', { body })
  expect(user).toEqual({ email: 'eve@shop.example', name: 'Eve', isOwner: false })
  expect(sites).toMatchObject([{ id: 'shop', role: 'editor', off: false }])
  expect(await anybody.refusal('POST /api/invitation', { body })).toBe('LINK_INVALID')
  const { users } = await owner.call('GET /api/sites/:site/users', { site })
  expect(users.map(({ email, role, everywhere }) => [email, role, everywhere])).toEqual([
    [OWNER.email, 'admin', true],
    ['eve@shop.example', 'editor', false],
  ])
  const signedIn = await anybody.call('POST /api/session', {
    body: { email: 'EVE@shop.example', password },
  })
  expect(signedIn.user.email).toBe('eve@shop.example')
})

test('of two who answer an invitation at once one succeeds', async () => {
  const { owner, anybody } = await start()
  const { token } = await invite(owner, 'eve@shop.example')
  const body = { token, name: 'Eve', password }
  const both = [1, 2].map(() => anybody.refusal('POST /api/invitation', { body }))
  expect((await Promise.all(both)).filter((code) => code === 'none')).toHaveLength(1)
})

test('an invitation that was revoked, or made anew, is worth nothing', async () => {
  const { owner, anybody } = await start()
  const [older, newer] = [
    await invite(owner, 'eve@x.example'),
    await invite(owner, 'eve@x.example'),
  ]
  const answer = (token: string) =>
    anybody.refusal('POST /api/invitation', { body: { token, name: 'Eve', password } })
  expect(await answer(older.token)).toBe('LINK_INVALID')
  await owner.call('DELETE /api/sites/:site/invitations/:id', { site, id: newer.id })
  expect(await answer(newer.token)).toBe('LINK_INVALID')
  expect(await answer(`${newer.token}x`)).toBe('LINK_INVALID')
  expect(await owner.call('GET /api/sites/:site/invitations', { site })).toEqual({
    invitations: [],
  })
})

test('who has an account joins a further site by its password, and by no other', async () => {
  const ann = { email: 'ann@x.example', name: 'Ann', roles: { other: 'viewer' } } as const
  const { owner, anybody } = await start([ann])
  const { token } = await invite(owner, ann.email)
  const answer = (password: string) => ({ body: { token, name: '', password } })
  expect(await anybody.refusal('POST /api/invitation', answer(password))).toBe('SIGN_IN_WRONG')
  const { user, sites } = await anybody.call('POST /api/invitation', answer(OWNER.password))
  expect([user.name, sites.map(({ id, role }) => [id, role])]).toEqual([
    'Ann',
    [['shop', 'editor']],
  ])
})

const TEAM: readonly User[] = [
  { email: 'ann@x.example', name: 'Ann', roles: { shop: 'admin' } },
  { email: 'bob@x.example', name: 'Bob', roles: { shop: 'viewer' } },
  { email: 'cid@x.example', name: 'Cid', roles: { shop: 'viewer', other: 'admin' } },
]

test('an admin gives roles and takes them; who is left with none is signed out at once', async () => {
  const { url } = await start(TEAM)
  const [ann, bob] = [await openTyped(url, 'ann@x.example'), await openTyped(url, 'bob@x.example')]
  const input = { site, email: 'bob@x.example' }
  const changed = await ann.call('POST /api/sites/:site/users/:email', {
    ...input,
    body: { role: 'publisher' },
  })
  expect(changed).toMatchObject({ email: 'bob@x.example', role: 'publisher' })
  expect((await bob.call('GET /api/session', {})).sites).toMatchObject([{ role: 'publisher' }])
  await ann.call('DELETE /api/sites/:site/users/:email', input)
  expect(await bob.refusal('GET /api/session', {})).toBe('NOT_SIGNED_IN')
  expect(await ann.refusal('DELETE /api/sites/:site/users/:email', input)).toBe('USER_UNKNOWN')
})

test.each([
  ['an owner', OWNER.email],
  ['somebody who is admin elsewhere', 'cid@x.example'],
])('the admin of a site cannot become %s by a link to a new password', async (_, email) => {
  const { url, owner } = await start(TEAM)
  const ann = await openTyped(url, 'ann@x.example')
  const input = { site, email, body: {} }
  expect(await ann.refusal('POST /api/sites/:site/users/:email/reset', input)).toBe(
    'USER_NOT_YOURS',
  )
  expect(await owner.refusal('POST /api/sites/:site/users/:email/reset', input)).toBe('none')
})

test('the role of an owner is not for a site to change', async () => {
  const { owner } = await start()
  const input = { site, email: OWNER.email, body: { role: 'viewer' } } as const
  expect(await owner.refusal('POST /api/sites/:site/users/:email', input)).toBe('USER_NOT_YOURS')
})

test('a link to a new password works once, and ends every session', async () => {
  const { url, owner, anybody } = await start(TEAM)
  const email = 'bob@x.example'
  const bob = await openTyped(url, email)
  const reset = 'POST /api/sites/:site/users/:email/reset'
  const [one, two] = [
    await owner.call(reset, { site, email, body: {} }),
    await owner.call(reset, { site, email, body: {} }),
  ]
  const use = ({ link }: { link: string }) =>
    anybody.refusal('POST /api/password/reset', {
      body: { token: tokenOf(link, 'reset'), newPassword: password },
    })
  expect(await use(one)).toBe('none')
  expect(await bob.refusal('GET /api/session', {})).toBe('NOT_SIGNED_IN')
  expect([await use(one), await use(two)]).toEqual(['LINK_INVALID', 'LINK_INVALID'])
  await anybody.call('POST /api/session', { body: { email, password } })
})

test('a changed password ends every session but the one it opens', async () => {
  const { url, anybody } = await start(TEAM)
  const email = 'bob@x.example'
  const [here, there] = [await openTyped(url, email), await openTyped(url, email)]
  const body = { password: OWNER.password, newPassword: password }
  expect(await here.refusal('POST /api/password', { body: { ...body, password: 'wrong' } })).toBe(
    'SIGN_IN_WRONG',
  )
  expect(await there.refusal('GET /api/session', {})).toBe('none')
  await here.call('POST /api/password', { body })
  expect([
    await here.refusal('GET /api/session', {}),
    await there.refusal('GET /api/session', {}),
  ]).toEqual(['NOT_SIGNED_IN', 'NOT_SIGNED_IN'])
  const again = { email, password }
  expect((await anybody.call('POST /api/session', { body: again })).user.email).toBe(email)
})

test('one sees where one is signed in, and ends it there', async () => {
  const { url } = await start(TEAM)
  const [here, there] = [await signIn(url, 'bob@x.example'), await signIn(url, 'bob@x.example')]
  const bob = createTyped(url, { Cookie: here })
  const { sessions } = await bob.call('GET /api/sessions', {})
  expect(sessions.map(({ isThis }) => isThis)).toEqual([false, true])
  await bob.call('DELETE /api/sessions/:id', { id: sessions[0]?.id ?? '' })
  expect(await createTyped(url, { Cookie: there }).refusal('GET /api/session', {})).toBe(
    'NOT_SIGNED_IN',
  )
  expect(await bob.refusal('DELETE /api/sessions/:id', { id: 'other' })).toBe('SESSION_UNKNOWN')
})

test('a program with a token does what its role allows, until the token is revoked', async () => {
  const { url, owner } = await start()
  const body = { name: 'CI', role: 'publisher', days: 30 } as const
  const { token, text } = await owner.call('POST /api/sites/:site/tokens', { site, body })
  const program = createTyped(url, { Authorization: `Bearer ${text}` })
  expect((await program.call('GET /api/session', {})).user).toMatchObject({ email: 'token CI' })
  const { version } = await program.call('POST /api/sites/:site/rollback', {
    site,
    body: { version: 1 },
  })
  const { by } = await owner.call('GET /api/sites/:site/versions/:number', {
    site,
    number: version,
  })
  expect(by).toBe('token CI')
  const { tokens } = await owner.call('GET /api/sites/:site/tokens', { site })
  expect(JSON.stringify(tokens)).not.toContain(text)
  await owner.call('DELETE /api/sites/:site/tokens/:token', { site, token: token.id })
  expect(await program.refusal('GET /api/session', {})).toBe('NOT_SIGNED_IN')
})
