import { describe, expect, test } from 'vitest'
import { type Fragment, html, raw, scriptJson } from './html.ts'

describe('html', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a quote that would end an attribute', '" onload="x', '&quot; onload=&quot;x'],
    ['an apostrophe', "it's", 'it&#39;s'],
    ['an ampersand', 'Fell & Fjord', 'Fell &amp; Fjord'],
    ['a number', 0, '0'],
  ])('escapes %s', (_, value, expected) => {
    expect(html`${value}`.markup).toBe(expected)
  })

  test.each<[Fragment]>([[undefined], [null], [false], [[]]])('leaves no trace of %j', (value) => {
    expect(html`<p>${value}</p>`.markup).toBe('<p></p>')
  })

  test('keeps nested templates, joins lists and escapes the texts in them', () => {
    const rows = ['<a>', html`<b>${'&'}</b>`, raw('<i>')]
    expect(html`<ul>${rows}</ul>`.markup).toBe('<ul>&lt;a&gt;<b>&amp;</b><i></ul>')
  })
})

test.each([['</script><script>alert(1)//'], ['<!--'], ['\u2028']])(
  'scriptJson(%j) cannot leave its script and reads back as it was',
  (text) => {
    const { markup } = scriptJson({ text })
    expect(markup).not.toMatch(/[<\u2028]/)
    expect(JSON.parse(markup)).toEqual({ text })
  },
)
