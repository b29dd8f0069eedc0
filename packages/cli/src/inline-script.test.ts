import { expect, test } from 'vitest'
import { toInlineScript } from './inline-script.ts'

test.each(['a</script>b', 'a</SCRIPT >b', 'a<!--<script>b', 'a</p>b'])(
  'the text %j stays what it is, and does not end the element that it stands in',
  (text) => {
    const html = toInlineScript(`return ${JSON.stringify(text)}`, 'https://collect.example.com')
    const [, script = ''] = /^<script data-endpoint="[^"]+">(.*)<\/script>$/.exec(html) ?? []
    expect(script).not.toMatch(/<\/script|<!--/i)
    expect(new Function(script)()).toBe(text)
  },
)

test('the page learns where events go', () => {
  expect(toInlineScript('run()', 'https://collect.example.com')).toBe(
    '<script data-endpoint="https://collect.example.com/v1/events">run()</script>',
  )
})
