import { expect, test } from 'vitest'
import { CONTENT } from './content-for-tests.ts'
import { toDigestMail } from './to-digest-mail.ts'

const FRAME = {
  ...{ by: 'ana@shop.example', studio: 'https://segue.shop.example', isTest: false },
  leave: 'https://segue.shop.example/v1/unsubscribe?t=a.b',
}

test('the text says what the week was, against the week before', () => {
  const { subject, text } = toDigestMail(CONTENT, FRAME)
  expect(subject).toBe('Fell & <b>Fjord</b>: the week from 16 November 2026 to 22 November 2026')
  for (const line of [
    'WHAT MAKES THE FIGURES DOUBTFUL\n- 2.0 % of the events were refused (EVENT_TYPE_INVALID).',
    'VISITORS\n- 1,200 (1,000 the week before, +20.0 %)',
    '- Purchase: reached by 9 (none the week before); worth €1,250.50 (€1,000.00 the week before, +25.1 %)',
    '- Awareness \u2192 Decision: 5 (10 the week before, \u221250.0 %)',
    '- Hero: Too early to say.',
    '- 12 further rows are in the studio.',
    'GONE\n- Not there: segment:runner.',
    'ana@shop.example switched this digest on.',
    'Any admin of the site changes it, or takes your address out: https://segue.shop.example/studio/settings?show=digest',
    'To get no further one: https://segue.shop.example/v1/unsubscribe?t=a.b',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/\| from +\| visitors \| share +\|\n/)
})

test('the HTML says the same, loads nothing and holds every text as text', () => {
  const { html } = toDigestMail(CONTENT, FRAME)
  expect(html).toContain('<h1>Fell &amp; &lt;b&gt;Fjord&lt;/b&gt;: the week')
  expect(html).toContain('<h2>Ways &lt;script&gt;alert(1)&lt;/script&gt;</h2>')
  expect(html).toContain('<td>/a|b</td><td>3</td><td>0.1235</td>')
  expect(html).toContain('ana@shop.example switched this digest on.')
  const rest = html.replace(`<a href="${FRAME.leave}">`, '')
  expect(rest).not.toMatch(/<(script|img|link|style|a|iframe)\b|src=|href=|style=|url\(/i)
})

test('generated payloads in every text stay text', () => {
  for (const payload of [
    '<img src=x onerror=alert(1)>',
    '"><svg onload=a>',
    "' onclick='x",
    '&lt;',
  ]) {
    const spoilt = JSON.parse(
      JSON.stringify(CONTENT, (key, value) =>
        typeof value === 'string' && !['zone', 'currency'].includes(key) ? payload : value,
      ),
    )
    const { html } = toDigestMail(spoilt, { ...FRAME, by: payload })
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag)
    const own = 'html head meta title body h1 h2 ul li table tr th td hr p small a'.split(' ')
    expect(tags.filter((tag) => !own.includes(tag ?? ''))).toEqual([])
    expect(html).not.toMatch(/<[^>]+ on\w+=/)
  }
})

test('a test says that it is one, in the subject and at the foot', () => {
  const { subject, text } = toDigestMail(CONTENT, { ...FRAME, leave: '', isTest: true })
  expect(subject).toMatch(/^\[Test\] /)
  expect(text).toContain('This is a test')
  expect(text).not.toContain('unsubscribe')
})

test('parts without anything are left out', () => {
  const empty = { goals: [], moves: [], experiments: [], warnings: [], saved: [] }
  const { text } = toDigestMail({ ...CONTENT, ...empty }, FRAME)
  expect(text).not.toMatch(/GOALS|MOVES|EXPERIENCES|DOUBTFUL|READ/)
  expect(text).toContain('VISITORS')
})
