// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

async function forget(answer: (body: unknown) => unknown) {
  rendered = renderStudio('/', {
    'GET /api/session': () => toRefusal(401, 'NOT_SIGNED_IN'),
    'POST /api/password/forgot': answer,
  })
  const typed = await rendered.find<HTMLInputElement>('[name=email]')
  typed.value = 'bob@x.example'
  typed.dispatchEvent(new Event('input', { bubbles: true }))
  ;(await rendered.button('Forgot your password?')).click()
  await until(() => expect(rendered.page.querySelector('[name=password]')).toBeNull())
  const email = await rendered.find<HTMLInputElement>('[name=email]')
  expect(document.activeElement).toBe(email)
  email.value = 'bob@x.example'
  ;(await rendered.button('Mail me a link')).click()
  return rendered.page
}

test('who forgot a password is told the same whoever they are, and gets back to the way in', async () => {
  const sent: unknown[] = []
  const page = await forget((body) => {
    sent.push(body)
    return { hours: 24 }
  })
  await until(() =>
    expect(page.querySelector('[role=status]')?.textContent).toContain('If somebody here has this'),
  )
  expect(sent).toEqual([{ email: 'bob@x.example' }])
  ;(await rendered.button('Back to signing in')).click()
  await rendered.find('[name=password]')
  await until(() => expect(document.activeElement).toBe(page.querySelector('[name=email]')))
})

test('a collector that mails nothing says whom to ask', async () => {
  const page = await forget(() => toRefusal(409, 'LINKS_NOT_MAILED'))
  await until(() =>
    expect(page.querySelector('[role=alert]')?.textContent).toContain(
      'Remedy of LINKS_NOT_MAILED.',
    ),
  )
})

test('who asks too often is told how long to wait', async () => {
  const page = await forget(() => toRefusal(429, 'RATE_LIMITED', { 'retry-after': '60' }))
  await until(() =>
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Wait a minute'),
  )
})
