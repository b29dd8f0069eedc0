import { expect, onTestFinished, test, vi } from 'vitest'
import { signIn } from '../testing/client.ts'
import { createFolder } from '../testing/folder.ts'
import { openInProcess } from '../testing/in-process.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'

vi.setConfig({ testTimeout: 30_000 })

/** A collector, and its answers to a site config as JSON that no serializer of ours would write. */
async function start() {
  const client = await openInProcess(createFolder())
  onTestFinished(client.stop)
  const headers = { Cookie: await signIn(client.url), 'Content-Type': 'application/json' }
  const send = async (path: string, config: string | Buffer) => {
    const ends = ['{"base":1,"revision":0,"note":"","config":', '}'].map((end) => Buffer.from(end))
    const [begin, end] = ends as [Buffer, Buffer]
    const body = Buffer.concat([begin, Buffer.from(config), end])
    const url = `${client.url}/api/sites/shop/${path}`
    const response = await fetch(url, { method: 'POST', headers, body })
    const answer = await response.json()
    const { code = '', issues = [] } = answer.error ?? answer
    return [response.status, code, issues[0]?.code, issues[0]?.path]
  }
  const live = async () =>
    (await fetch(`${client.url}/v1/sites/${client.key}/segue.js`)).headers.get('etag')
  return { send, live }
}

const withRule = (when: string) =>
  JSON.stringify({ ...SITE_CONFIG, segments: [{ id: 'a', name: 'A', when: '?' }] }).replace(
    '"?"',
    when,
  )
const nested = (levels: number) =>
  withRule(`${'{"all":['.repeat(levels)}{"stage":"one"}${']}'.repeat(levels)}`)
const RULE = 'config.segments[0].when'

test.each([
  ['too deep', nested(100), 422, 'CONFIG_INVALID', 'CONFIG_TOO_DEEP', /^segments\[0\]\.when\.all/],
  [
    'ten thousand levels deep',
    nested(10_000),
    400,
    'REQUEST_INVALID',
    'FIELD_INVALID',
    /^config\.segments\[0\]\.when\.all\[0\]\.all/,
  ],
  [
    'with a key of the prototype',
    withRule('{"stage":"one","__proto__":{"polluted":1}}'),
    400,
    'REQUEST_INVALID',
    'FIELD_INVALID',
    `${RULE}.__proto__`,
  ],
  [
    'with a way to the prototype',
    withRule('{"stage":"one","constructor":{"prototype":{"polluted":1}}}'),
    400,
    'REQUEST_INVALID',
    'FIELD_INVALID',
    `${RULE}.constructor`,
  ],
  [
    'larger than it may be',
    withRule(`"${'x'.repeat(600_000)}"`),
    422,
    'CONFIG_INVALID',
    'CONFIG_TOO_LARGE',
    '',
  ],
])(
  'a site config %s is refused with code and path, and the last good one is served',
  async (_, config, status, code, issue, path) => {
    const { send, live } = await start()
    const before = await live()
    const place = typeof path === 'string' ? path : expect.stringMatching(path)
    expect(await send('versions', config)).toEqual([status, code, issue, place])
    const isChecked = status === 422
    const checked = isChecked ? [200, '', issue, place] : [status, code, issue, place]
    expect(await send('config/check', config)).toEqual(checked)
    expect(await live()).toBe(before)
    expect({}).not.toHaveProperty('polluted')
  },
)

test('a draft too deep to be read again is refused with its place', async () => {
  const { send } = await start()
  const place = expect.stringMatching(/^config\.segments/)
  expect(await send('draft', nested(10_000))).toEqual([
    400,
    'REQUEST_INVALID',
    'FIELD_INVALID',
    place,
  ])
})

test('bytes that are no UTF-8 are not published as other characters', async () => {
  const { send } = await start()
  const config = Buffer.from(JSON.stringify({ ...SITE_CONFIG, name: 'F?' }))
  config[config.indexOf('F?') + 1] = 0xff
  expect((await send('versions', config)).slice(0, 2)).toEqual([400, 'BODY_NOT_JSON'])
})
