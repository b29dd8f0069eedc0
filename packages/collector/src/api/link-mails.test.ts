import { expect, test, vi } from 'vitest'
import type { User } from '../control/users.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { readMailText } from '../testing/read-mail-text.ts'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { createTyped, openTyped } from '../testing/typed-client.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const PUBLIC = 'https://segue.shop.example'
const FORGOT = 'POST /api/password/forgot'
const INVITE = 'POST /api/sites/:site/invitations'
const RESET = 'POST /api/sites/:site/users/:email/reset'
const newPassword = 'a new password, long'
const bob: User = { email: 'bob@x.example', name: 'Bob', roles: { shop: 'viewer' } }

async function open(env: Readonly<Record<string, string>> = { SEGUE_PUBLIC_URL: PUBLIC }) {
  const server = await startSmtpServer()
  const smtp = { SEGUE_SMTP_URL: server.url, SEGUE_SMTP_FROM: 'segue@shop.example' }
  const client = await openInProcess(createFolder(), { ...smtp, ...env }, [bob])
  const owner = await openTyped(client.url)
  const audit = async (log: 'site' | 'collector') => {
    const { entries } =
      log === 'site'
        ? await owner.call('GET /api/sites/:site/audit', { site })
        : await owner.call('GET /api/audit', {})
    return entries.map(({ action, by, target }) => `${action} ${by}: ${target}`)
  }
  const forgotten = async () =>
    (await audit('collector')).filter((one) => one.startsWith('password.forgot'))
  return { server, client, owner, anybody: createTyped(client.url, {}), audit, forgotten }
}

function linkIn(text: string): string {
  return /https?:\/\/\S+/.exec(text)?.[0] ?? ''
}

test('an invitation comes by mail, says until when it holds, and lets its reader in', async () => {
  const { server, client, owner, anybody, audit } = await open()
  const email = 'eve@shop.example'
  const made = await owner.call(INVITE, { site, body: { email, role: 'editor' } })
  expect(made.mail).toEqual({ state: 'sent', why: '' })
  const [got] = server.got
  expect([got?.to, got?.head.subject]).toEqual([email, 'owner@shop.example invites you to Shop'])
  const text = readMailText(got)
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', dateStyle: 'long' })
  expect(text).toContain(`It works once, until ${day.format(made.until)} at `)
  expect(text).toContain('(Europe/Oslo)')
  expect(linkIn(text)).toBe(made.link)
  expect(made.link.split('#')[0]).toBe(`${PUBLIC}/studio/`)
  const token = made.link.split('=')[1] ?? ''
  const body = { token, name: 'Eve', password: newPassword }
  expect((await anybody.call('POST /api/invitation', { body })).user.email).toBe(email)
  expect(await audit('site')).toContain(
    'invitation.create owner@shop.example: eve@shop.example (mail: sent)',
  )
  await client.stop()
})

test('an admin’s reset goes to its user, and a server that refuses leaves the admin the link', async () => {
  const { server, client, owner, anybody, audit } = await open()
  const input = { site, email: bob.email, body: {} }
  expect((await owner.call(RESET, input)).mail.state).toBe('sent')
  expect(server.got[0]?.head.subject).toBe('A new password for the studio')
  server.answer('RCPT', '550 No such user')
  const made = await owner.call(RESET, input)
  expect(made.mail).toMatchObject({ state: 'failed', why: expect.stringContaining('550 No such') })
  const token = made.link.split('=')[1] ?? ''
  expect(await anybody.refusal('POST /api/password/reset', { body: { token, newPassword } })).toBe(
    'none',
  )
  expect((await audit('site')).filter((one) => one.startsWith('password.link'))).toEqual([
    'password.link owner@shop.example: bob@x.example (mail: failed)',
    'password.link owner@shop.example: bob@x.example (mail: sent)',
  ])
  await client.stop()
})

test('who forgot a password gets a link that works once; strangers are answered alike and get nothing', async () => {
  const { server, client, anybody, forgotten } = await open()
  const ask = (email: string) =>
    fetch(`${client.url}/api/password/forgot`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Host: 'evil.example' },
      body: JSON.stringify({ email }),
    })
  const [stranger, known] = [await ask('nobody@x.example'), await ask('BOB@x.example')]
  const seen = async (response: Response) => {
    const { date, ...headers } = Object.fromEntries(response.headers)
    return [response.status, headers, await response.text()]
  }
  expect(await seen(stranger)).toEqual(await seen(known))
  expect(known.status).toBe(200)
  await expect.poll(() => server.got.length).toBe(1)
  const [got] = server.got
  const text = readMailText(got)
  expect([got?.to, got?.head.subject]).toEqual([bob.email, 'A new password for the studio'])
  expect(text).toMatch(/It works once, until \d+ \w+ \d{4} at \d\d:\d\d \(UTC\)\./)
  expect(text).toContain('If it was not you, do nothing')
  const link = linkIn(text)
  expect(link.split('#')[0]).toBe(`${PUBLIC}/studio/`)
  const body = { token: link.split('=')[1] ?? '', newPassword }
  expect(await anybody.refusal('POST /api/password/reset', { body })).toBe('none')
  expect(await anybody.refusal('POST /api/password/reset', { body })).toBe('LINK_INVALID')
  await expect
    .poll(forgotten)
    .toEqual(['password.forgot bob@x.example: bob@x.example (mail: sent)'])
  await client.stop()
})

test('nobody fills a mailbox, and nobody asks without end', async () => {
  const { server, client, anybody, owner, forgotten } = await open()
  const asked: string[] = []
  for (let turn = 0; turn < 12; turn += 1)
    asked.push(await anybody.refusal(FORGOT, { body: { email: bob.email } }))
  expect(asked).toEqual([...Array(10).fill('none'), 'RATE_LIMITED', 'RATE_LIMITED'])
  await expect.poll(() => server.got.length).toBe(3)
  const made = await owner.call(RESET, { site, email: bob.email, body: {} })
  expect(made.mail.state).toBe('limited')
  expect(made.link).toContain('#reset=')
  expect(server.got).toHaveLength(3)
  await expect.poll(forgotten).toHaveLength(3)
  await client.stop()
})

test('a site that invites many at once hands on the links itself after a while', async () => {
  const { server, client, owner } = await open()
  const states: string[] = []
  for (let place = 0; place < 31; place += 1) {
    const body = { email: `new${place}@x.example`, role: 'viewer' } as const
    states.push((await owner.call(INVITE, { site, body })).mail.state)
  }
  expect(states).toEqual([...Array(30).fill('sent'), 'limited'])
  expect(server.got).toHaveLength(30)
  await client.stop()
})

test.each([
  ['without a mail server', { SEGUE_SMTP_URL: '', SEGUE_PUBLIC_URL: PUBLIC }],
  ['without an address of its own', {}],
])('%s links are handed on by people', async (_, env) => {
  const { server, client, owner, anybody } = await open(env)
  const made = await owner.call(INVITE, { site, body: { email: 'eve@x.example', role: 'viewer' } })
  expect(made.mail).toEqual({ state: 'off', why: '' })
  expect(await anybody.refusal(FORGOT, { body: { email: bob.email } })).toBe('LINKS_NOT_MAILED')
  expect(server.got).toEqual([])
  await client.stop()
})

test('no name of a site makes markup or a further head', async () => {
  const { server, client, owner } = await open()
  const { config } = await owner.call('GET /api/sites/:site/config', { site })
  const name = '<img src=x onerror=alert(1)>"\'&'
  const other = { ...config, site: 'other', name: `${name}\r\nBcc: eve@evil.example` }
  await owner.call('POST /api/sites', { body: { config: other, origins: [] } })
  const body = { email: 'eve@x.example', role: 'viewer' } as const
  await owner.call(INVITE, { site: 'other', body })
  expect(server.got).toHaveLength(1)
  expect(server.got[0]?.head.bcc).toBeUndefined()
  const html = readMailText(server.got[0], 'text/html')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag ?? '')
  expect(
    tags.filter((tag) => !'html head meta title body h1 p a'.split(' ').includes(tag)),
  ).toEqual([])
  await client.stop()
})
