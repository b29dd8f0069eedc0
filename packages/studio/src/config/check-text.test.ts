import { expect, test, vi } from 'vitest'
import { toFailure } from '../problem.ts'
import { checkText } from './check-text.ts'

const issue = { code: 'C', path: 'a[1].b', received: 'r', expected: 'e', remedy: 'm' }

test('an issue of the collector is placed in the text', async () => {
  const text = '{\n  "a": [\n    {},\n    { "b": "wrong" }\n  ]\n}'
  const check = await checkText(text, async () => ({
    ok: true,
    value: { findings: [], issues: [issue] },
  }))
  expect(check).toEqual({
    ok: true,
    issues: [{ ...issue, from: text.indexOf('"wrong"'), to: text.indexOf('"wrong"') + 7, line: 4 }],
  })
})

test.each([
  ['a missing comma', '{"a": 1\n "b": 2}', { line: 2, from: 9, received: '‘"’' }],
  ['an unfinished text', '{"a":', { line: 1, from: 4, received: 'the end of the text' }],
  ['an empty text', '', { line: 1, from: 0, to: 0 }],
])('%s is told without asking the collector', async (_, text, expected) => {
  const checkConfig = vi.fn()
  const check = await checkText(text, checkConfig)
  expect(check).toMatchObject({ ok: true, issues: [{ code: 'JSON_SYNTAX', ...expected }] })
  expect(checkConfig).not.toHaveBeenCalled()
})

test('a repeated key, of which the collector would not hear, is told at its place', async () => {
  const text = '{"a": 1,\n "b": {"a": 2, "\\u0061": 3}}'
  const noIssues = { ok: true, value: { findings: [], issues: [] } } as const
  const check = await checkText(text, async () => noIssues)
  const from = text.indexOf('"\\u')
  expect(check).toMatchObject({
    ok: true,
    issues: [
      { code: 'JSON_KEY_REPEATED', line: 2, from, to: from + 8, received: '"\\u0061" again' },
    ],
  })
})

test('the collector gets the parsed text', async () => {
  const checkConfig = vi.fn(
    async () => ({ ok: true, value: { findings: [], issues: [] } }) as const,
  )
  expect(await checkText('{"a": [1]}', checkConfig)).toEqual({ ok: true, issues: [] })
  expect(checkConfig).toHaveBeenCalledExactlyOnceWith({ a: [1] })
})

test('an unreachable collector is a problem, not an issue of the text', async () => {
  const check = await checkText('{}', async () => toFailure('COLLECTOR_UNREACHABLE'))
  expect(check).toMatchObject({ ok: false, problem: { code: 'COLLECTOR_UNREACHABLE' } })
})
