import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '@segue/protocol/api'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { readMailText } from '../testing/read-mail-text.ts'
import { startSmtpServer } from '../testing/smtp-server.ts'
import { openTyped } from '../testing/typed-client.ts'
import { NEVER_SET } from './digest-files.ts'

vi.setConfig({ testTimeout: 30_000 })
const site = 'shop'
const SET = 'POST /api/sites/:site/digest'
const PUBLIC = 'https://segue.shop.example'
const [ANA, BO] = ['ana@shop.example', 'bo@shop.example']

/** A collector that tells a digest as soon as it starts, and the mails that everybody got. */
async function tell(mails: readonly string[], publicUrl = PUBLIC) {
  const server = await startSmtpServer()
  const data = createFolder()
  mkdirSync(join(data, 'control', 'digests'), { recursive: true })
  // On for ever: whatever hour it is now, one is due.
  const kept = { ...NEVER_SET, plan: { ...NEVER_SET.plan, on: true, mails }, by: ANA }
  writeFileSync(join(data, 'control', 'digests', 'shop.json'), JSON.stringify(kept))
  const client = await openInProcess(data, {
    ...{ SEGUE_SMTP_URL: server.url, SEGUE_SMTP_FROM: 'segue@shop.example' },
    SEGUE_PUBLIC_URL: publicUrl,
  })
  onTestFinished(client.stop)
  await expect.poll(() => server.got.length, { timeout: 20_000 }).toBe(mails.length)
  const owner = await openTyped(client.url)
  return {
    owner,
    mailOf: (to: string) => server.got.find((one) => one.to === to),
    /** The link of somebody's mail, at the address where the collector listens. */
    linkOf(to: string) {
      const head = server.got.find((one) => one.to === to)?.head['list-unsubscribe'] ?? ''
      return head.replace(/^<(.*)>$/, '$1').replace(publicUrl, client.url)
    },
    plan: async () => (await owner.call('GET /api/sites/:site/digest', { site })).plan,
    async audit() {
      const { entries } = await owner.call('GET /api/sites/:site/audit', { site })
      return entries.map(({ by, action, target }) => `${action} ${by}: ${target}`)
    },
  }
}

/** As RFC 8058 has it: from a mail provider's own machine, or a page of theirs. */
function pressOnce(link: string): Promise<Response> {
  return fetch(link, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: 'https://mail.example',
    },
    body: 'List-Unsubscribe=One-Click',
  })
}

test('a mail carries the link of its own recipient, and a program presses it once', async () => {
  const { mailOf, linkOf, plan, audit } = await tell([ANA, BO])
  const mail = mailOf(ANA)
  expect(mail?.head['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  const shown = mail?.head['list-unsubscribe']?.slice(1, -1) ?? ''
  expect(shown).toMatch(/^https:\/\/segue\.shop\.example\/v1\/unsubscribe\?t=[\w.-]+$/)
  expect(readMailText(mail)).toContain(shown)
  expect(readMailText(mail, 'text/html')).toContain(`<a href="${shown}">`)
  expect(linkOf(BO)).not.toBe(linkOf(ANA))
  const answer = await pressOnce(linkOf(ANA))
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(ANA)])
  expect(await plan()).toMatchObject({ on: true, mails: [BO] })
  expect((await pressOnce(linkOf(ANA))).status).toBe(200)
  expect(await audit()).toEqual([`digest.unsubscribe ${ANA}: ${ANA}`])
})

test('opening the link changes nothing: its page has one button and needs no script', async () => {
  const { linkOf, plan } = await tell([ANA])
  const answer = await fetch(linkOf(ANA))
  const page = await answer.text()
  expect(answer.headers.get('content-type')).toContain('text/html')
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("form-action 'self'")
  expect(policy).not.toContain('script-src')
  expect(page).toContain('<form method="post">')
  expect(page.match(/<button/g)).toHaveLength(1)
  expect(page).not.toMatch(/<script/i)
  expect(await plan()).toMatchObject({ on: true, mails: [ANA] })
})

test('when the last recipient leaves, the digest is off', async () => {
  const { linkOf, plan } = await tell([ANA])
  await pressOnce(linkOf(ANA))
  expect(await plan()).toMatchObject({ on: false, mails: [] })
})

test('a plan that was read before somebody left is refused, and they stay out', async () => {
  const { owner, linkOf, plan } = await tell([ANA, BO])
  const read = () => owner.call('GET /api/sites/:site/digest', { site })
  const save = ({ plan, revision }: Digest) => ({ site, body: { ...plan, hour: 9, revision } })
  const before = await read()
  await pressOnce(linkOf(ANA))
  expect(await owner.refusal(SET, save(before))).toBe('DIGEST_NOT_CURRENT')
  expect(await plan()).toMatchObject({ hour: 8, mails: [BO] })
  const current = await read()
  const both = [owner.refusal(SET, save(current)), owner.refusal(SET, save(current))]
  expect((await Promise.all(both)).sort()).toEqual(['DIGEST_NOT_CURRENT', 'none'])
  expect(await plan()).toMatchObject({ hour: 9, mails: [BO] })
})

test('a digest that was kept before there were revisions can be changed', async () => {
  const { revision: _, ...older } = { ...NEVER_SET, plan: { ...NEVER_SET.plan, hour: 17 } }
  const data = createFolder()
  mkdirSync(join(data, 'control', 'digests'), { recursive: true })
  writeFileSync(join(data, 'control', 'digests', 'shop.json'), JSON.stringify(older))
  const client = await openInProcess(data)
  onTestFinished(client.stop)
  const { call } = await openTyped(client.url)
  const { plan, revision } = await call('GET /api/sites/:site/digest', { site })
  const { digest } = await call(SET, { site, body: { ...plan, weekday: 2, revision } })
  expect(digest).toMatchObject({ plan: { hour: 17, weekday: 2 }, revision: 1 })
})

test('a link that is not ours changes nothing', async () => {
  const { linkOf, plan } = await tell([ANA])
  const [address, token = ''] = linkOf(ANA).split('?t=')
  const [content = '', signature = ''] = token.split('.')
  const other = Buffer.from(JSON.stringify(['unsubscribe', `shop ${BO}`, 9e15])).toString(
    'base64url',
  )
  for (const wrong of ['', 'x', `${other}.${signature}`, `${content}.x`]) {
    const answers = [await fetch(`${address}?t=${wrong}`), await pressOnce(`${address}?t=${wrong}`)]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  }
  expect(await plan()).toMatchObject({ mails: [ANA] })
})

test('one click is promised only where it is encrypted, and a test carries no link', async () => {
  const { mailOf, owner } = await tell([ANA], 'http://segue.test')
  expect(mailOf(ANA)?.head['list-unsubscribe']).toContain('http://segue.test/v1/unsubscribe')
  expect(mailOf(ANA)?.head['list-unsubscribe-post']).toBeUndefined()
  await owner.call('POST /api/sites/:site/digest/test', { site, body: { to: 'me' } })
  expect(mailOf('owner@shop.example')?.head['list-unsubscribe']).toBeUndefined()
})
