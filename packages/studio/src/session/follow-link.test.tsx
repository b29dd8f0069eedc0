// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

async function follow(hash: string, call: string, answer: (body: unknown) => unknown) {
  const signedOut = () => toRefusal(401, 'NOT_SIGNED_IN')
  rendered = renderStudio(`/${hash}`, { 'GET /api/session': signedOut, [call]: answer })
  const password = await rendered.find<HTMLInputElement>('[name=password]')
  password.value = 'correct horse battery'
  const name = rendered.page.querySelector<HTMLInputElement>('[name=name]')
  if (name) name.value = 'Eve'
  rendered.page.querySelector<HTMLButtonElement>('[type=submit]')!.click()
  return rendered.page
}

const password = 'correct horse battery'
test.each([
  ['#invitation=a.b', 'POST /api/invitation', { token: 'a.b', name: 'Eve', password }],
  ['#reset=a.b', 'POST /api/password/reset', { token: 'a.b', newPassword: password }],
])('the link %s leads into the studio, and out of the address', async (hash, call, body) => {
  const answer = vi.fn((_: unknown) => SIGNED_IN)
  const page = await follow(hash, call, answer)
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Overview'))
  expect(answer.mock.calls.map(([sent]) => sent)).toEqual([body])
  expect(location.hash).toBe('')
})

test('a link that has run out says so, and the form stays', async () => {
  const page = await follow('#reset=a.b', 'POST /api/password/reset', () =>
    toRefusal(403, 'LINK_INVALID'),
  )
  await until(() =>
    expect(page.querySelector('[role=alert]')?.textContent).toContain('LINK_INVALID'),
  )
  expect(page.querySelector('[name=password]')).not.toBeNull()
})
