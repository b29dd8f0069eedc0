import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOGIN, type Stack, startStack } from '../stack.ts'
import { type StudioApi, signIn } from '../studio-api.ts'

/** The built command line against a real collector. The steps build on each other. */
describe('the command line', () => {
  let stack: Stack
  let api: StudioApi

  beforeAll(async () => {
    stack = await startStack()
    api = await signIn(stack)
  })

  afterAll(() => stack?.stop())

  test("finds the demo shop's rules to do with its visitors what is expected", async () => {
    const visitors = join(ROOT, 'demo-site/visitors.yaml')
    const { exit, out } = await segue('test', visitors, '--config', SITE)
    expect(out).toMatch(/: 4 visitors, (\d+) of \1 expectations hold\.\n$/)
    expect(exit).toBe(0)
  })

  test('sends a sample of which the collector finds every event good', async () => {
    const { exit, out } = await segue('sample', ...sampleOf(60))
    expect(exit).toBe(0)
    const events = Number(/Events +([\d,]+)/.exec(out)?.[1]?.replaceAll(',', ''))
    expect(events).toBeGreaterThan(500)
    await expect
      .poll(ingest, { timeout: 15_000 })
      .toEqual({ received: events, good: events, bad: 0, duplicate: 0 })
  })

  test('counts nothing twice when the same sample is sent again', async () => {
    const { good } = await ingest()
    expect((await segue('sample', ...sampleOf(60))).exit).toBe(0)
    await expect
      .poll(ingest, { timeout: 15_000 })
      .toEqual({ received: 2 * good, good, bad: 0, duplicate: good })
  })

  test('replays what the collector holds through an edited config, and tells who moves', async () => {
    const edited = join(stack.data, 'edited.json')
    const config = JSON.parse(readFileSync(SITE, 'utf8'))
    const returning = config.segments.find(({ id }: { id: string }) => id === 'returning')
    returning.when.value = 1
    writeFileSync(edited, JSON.stringify(config))
    const from = `${stack.collector.url}/fell-and-fjord`
    const { exit, out, err } = await segue('replay', '--from', from, '--edited', edited)
    expect([exit, err]).toEqual([0, expect.stringMatching(/(\d+) of \1 visitors, in \d+ s\n$/)])
    const visitors = Number(/^([\d,]+) visitors at /.exec(out)?.[1]?.replaceAll(',', ''))
    expect(visitors).toBeGreaterThanOrEqual(60)
    const [before, after, entered, left] = (/returning +(.*)/.exec(out)?.[1] ?? '')
      .split(/ +/)
      .map(Number)
    expect([after, left]).toEqual([visitors, 0])
    expect(Number(before) + Number(entered)).toBe(visitors)
  })

  test('publishes a change, which the next page load gets', async () => {
    const file = join(stack.data, 'changed.json')
    writeFileSync(
      file,
      readFileSync(SITE, 'utf8').replace('Run where the road', 'Run past the last'),
    )
    const { exit, out } = await segue('publish', file, '--note', 'A new title')
    expect([exit, out]).toEqual([0, 'Published version 2 of fell-and-fjord.\n'])
    expect(await script()).toContain('Run past the last')
  })

  test('refuses to publish over a version it was not made from', async () => {
    const { exit, err } = await segue('publish', SITE, '--base', '1')
    expect(exit).toBe(1)
    expect(err).toContain('VERSION_NOT_CURRENT')
  })

  test('rolls back, and exports what is live', async () => {
    const { exit, out } = await segue('rollback', '1')
    expect([exit, out]).toEqual([
      0,
      'Published version 3 of fell-and-fjord, with the content of version 1.\n',
    ])
    expect(await script()).toContain('Run where the road')
    const exported = await segue('export')
    expect(JSON.parse(exported.out)).toEqual(JSON.parse(readFileSync(SITE, 'utf8')))
    const earlier = await segue('export', '--version-number', '2')
    expect(earlier.out).toContain('Run past the last')
  })

  test('a file in git stays the same, byte for byte, however often it is published and exported', async () => {
    const [kept, again] = ['kept.json', 'again.json'].map((name) => join(stack.data, name))
    await segue('export', String(kept))
    expect((await segue('publish', String(kept))).exit).toBe(0)
    await segue('export', String(again))
    expect(readFileSync(String(again)).equals(readFileSync(String(kept)))).toBe(true)
  })

  test.each([
    [
      'blocking',
      /^<script>window\.segue = .*<\/script>\n<script src="[^"]+\/segue\.js"><\/script>\n$/,
    ],
    [
      'async',
      /^<script data-site="fell-and-fjord" data-hide-ms-max="300">.*<\/script>\n<script async src="[^"]+\/segue\.js"><\/script>\n$/,
    ],
    [
      'inline',
      /^<script>window\.segue = .*<\/script>\n<script data-endpoint="[^"]+\/v1\/events">[\s\S]*<\/script>\n$/,
    ],
    ['script', /^\/\/# allFunctionsCalledOnLoad\n\(window\.segue=window\.segue\|\|\[\]\)\.site=/],
  ])('writes what to paste for the way %s', async (way, tag) => {
    const { exit, out } = await segue('tag', way)
    expect(exit).toBe(0)
    expect(out).toMatch(tag)
  })

  test('makes a link by which the collector knows the user, and passes on why it does not', async () => {
    const { secret } = await api.post<{ secret: string }>('/secret', {})
    const account = ['--key', stack.collector.key, '--secret', secret]
    const page = 'https://shop.example/offer?size=42#top'
    const { exit, out, err } = await segue('link', page, '--user', 'customer-4711', ...account)
    expect([exit, err]).toEqual([0, ''])
    const link = new URL(out.trim())
    const token = link.searchParams.get('sg_u') ?? ''
    expect(await readUser(token)).toMatchObject({ user: 'customer-4711' })
    link.searchParams.delete('sg_u')
    expect(link.href).toBe(page)
    const words = ['link', page, '--user', 'ann@example.com', ...account]
    expect(await segue(...words)).toMatchObject({ exit: 1, out: '' })
    expect((await segue(...words)).err).toContain('no e-mail address')
    expect((await segue(...words, '--secret', 'wrong')).err).toContain('SECRET_WRONG')
  })

  test('makes a token, with which a program publishes and no more than that', async () => {
    const { out } = await segue('tokens', 'create', '--name', 'CI', '--role', 'publisher')
    expect(out).toMatch(/^at_[\w-]{43}\n$/)
    const program = ['--token', out.trim()]
    expect((await segue('switch', 'off', 'home-hero', ...program)).out).toMatch(
      /^home-hero is off, from version \d+ of fell-and-fjord on\.\n$/,
    )
    expect(await script()).toContain('"state":"paused"')
    const refused = await segue('keys', 'list', ...program)
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('ROLE_TOO_LOW')])
  })

  test('makes, rotates and revokes keys, and shows a secret one only once', async () => {
    const made = await segue('keys', 'create', '--scope', 'server', '--name', 'Till')
    expect(made.out).toMatch(/^srv_[\w-]{43}\n$/)
    const [, id = ''] = /^(\S+) +server +…/m.exec((await segue('keys', 'list')).out) ?? []
    const rotated = await segue('keys', 'rotate', id, '--valid-hours', '1')
    expect(rotated.err).toMatch(new RegExp(`^${id} works until \\d{4}-`))
    expect((await segue('keys', 'revoke', id)).exit).toBe(0)
    const { out } = await segue('keys', 'list')
    for (const gone of [id, made.out.trim(), rotated.out.trim()]) expect(out).not.toContain(gone)
  })

  test('invites somebody by a link, and writes who did what', async () => {
    const { out } = await segue('users', 'invite', 'eve@shop.example', '--role', 'editor')
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/studio\/#invitation=[\w.-]+\n$/)
    const [last = ''] = (await segue('audit')).out.split('\n')
    expect(last).toMatch(/^\S+ +owner@shop\.example +invitation\.create +eve@shop\.example$/)
  })

  test('passes on why a sign-in was refused', async () => {
    const { exit, err } = await segue('rollback', '1', '--password', 'not-the-password')
    expect(exit).toBe(1)
    expect(err).toContain('SIGN_IN_WRONG')
  })

  async function segue(...words: string[]) {
    const child = spawn(process.execPath, [join(ROOT, 'packages/cli/dist/segue.js'), ...words], {
      env: {
        ...process.env,
        SEGUE_URL: stack.collector.url,
        SEGUE_EMAIL: LOGIN.email,
        SEGUE_PASSWORD: LOGIN.password,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exit = new Promise((done) => child.once('exit', done))
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
    return { exit: await exit, out, err }
  }

  function sampleOf(visitors: number): string[] {
    const files = ['--config', SITE, '--catalogue', join(ROOT, 'demo-site/catalogue.json')]
    return ['--key', stack.collector.key, ...files, '--visitors', String(visitors)]
  }

  async function ingest() {
    const { received, good, bad, duplicate } = await api.get<Counts>('/reports/ingest')
    return { received, good, bad, duplicate }
  }

  /** Whom the collector takes the holder of a token for, once the site config lets it. */
  async function readUser(token: string): Promise<unknown> {
    const { version, config } = await api.get<Published>('/config')
    const settings = { ...config.settings, identity: { users: { traits: [] } } }
    await api.post('/versions', { config: { ...config, settings }, note: '', base: version })
    const { url, key } = stack.collector
    const headers = { origin: stack.shop.url }
    const init = { method: 'POST', headers, body: JSON.stringify({ token }) }
    return (await fetch(`${url}/v1/user?k=${key}`, init)).json()
  }

  async function script(): Promise<string> {
    const { url, key } = stack.collector
    return (await fetch(`${url}/v1/sites/${key}/segue.js`)).text()
  }
})

interface Published {
  readonly version: number
  readonly config: { readonly settings?: object }
}

interface Counts {
  readonly received: number
  readonly good: number
  readonly bad: number
  readonly duplicate: number
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SITE = join(ROOT, 'demo-site/site.json')
