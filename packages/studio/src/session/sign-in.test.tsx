// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { type Rendered, renderStudio } from '../testing/render-studio.tsx'
import { SIGNED_IN, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'

let rendered: Rendered
afterEach(() => rendered.stop())

const SIGNED_OUT = { 'GET /api/session': () => toRefusal(401, 'NOT_SIGNED_IN') }

async function signIn(answer: () => unknown) {
  rendered = renderStudio('/results', { ...SIGNED_OUT, 'POST /api/session': answer })
  const { page } = rendered
  const email = await rendered.find<HTMLInputElement>('[name=email]')
  email.value = 'ana@shop.example'
  page.querySelector<HTMLInputElement>('[name=password]')!.value = 'secret'
  page.querySelector<HTMLButtonElement>('[type=submit]')!.click()
  return page
}

test('the person gets to the screen the address names', async () => {
  const page = await signIn(() => SIGNED_IN)
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Results'))
})

test.each([
  ['a wrong password', () => toRefusal(401, 'SIGN_IN_WRONG'), 'Remedy of SIGN_IN_WRONG.'],
  [
    'a lock-out, with the time to wait',
    () => toRefusal(429, 'SIGN_IN_LOCKED', { 'retry-after': '840' }),
    'Wait 14 minutes, then try again.',
  ],
  ['a collector that is down', () => new Response('', { status: 502 }), 'Check that it is running'],
])('%s is told in words and the form stays', async (_, answer, words) => {
  const page = await signIn(answer)
  await until(() => expect(page.querySelector('[role=alert]')?.textContent).toContain(words))
  expect(page.querySelector<HTMLButtonElement>('[type=submit]')?.disabled).toBe(false)
})

test('the password can be shown and hidden', async () => {
  rendered = renderStudio('/', SIGNED_OUT)
  const password = await rendered.find<HTMLInputElement>('[name=password]')
  const toggle = await rendered.find<HTMLButtonElement>('[aria-controls=password]')
  toggle.click()
  await until(() => expect(password.type).toBe('text'))
  toggle.click()
  await until(() => expect(password.type).toBe('password'))
})
