import { expect, test } from 'vitest'
import { useAnsweringApi } from './answering-api.ts'
import { EXIT } from './exit-codes.ts'

const plan = { on: true, weekday: 1, hour: 8, mails: ['ana@shop.example'], url: '', saved: [] }
const post = {
  to: 'ana@shop.example',
  state: 'given_up',
  attempts: 9,
  at: 0,
  why: '550 No such user',
}
const last = { id: 'd1', from: 0, until: 0, at: 0, posts: [post] }
const { asked, segue } = useAnsweringApi({
  'GET /digest': { plan, by: 'bo@shop.example', next: 0, mailIsSet: true, last },
  'GET /digest/preview': { digest: { visitors: { now: 2, before: 1 } }, markdown: '# Shop\n' },
  'POST /digest/test': { arrived: false, why: 'No mail server is set.' },
})

test('show tells when it is due, to whom, and what became of the newest', async () => {
  const { out, exit } = await segue('digest', 'show')
  for (const text of ['switched on by bo@shop.example', 'ana@shop.example', '550 No such user'])
    expect(out).toContain(text)
  expect(exit).toBe(EXIT.done)
})

test.each([
  [[], '# Shop\n'],
  [['--format', 'json'], '{\n  "visitors": {\n    "now": 2,\n    "before": 1\n  }\n}\n'],
])('preview %j writes the digest, and sends it to nobody', async (words, expected) => {
  const { out } = await segue('digest', 'preview', ...words)
  expect(out).toBe(expected)
  expect(asked.at(-1)).toBe('GET /digest/preview')
})

test.each(['me', 'address'])('send --to %s says why it did not arrive', async (to) => {
  const { err, exit } = await segue('digest', 'send', '--to', to)
  expect(asked.at(-1)).toBe(`POST /digest/test {"to":"${to}"}`)
  expect(err).toContain('It did not arrive: No mail server is set.')
  expect(exit).toBe(EXIT.refused)
})
