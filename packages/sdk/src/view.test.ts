// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { createView } from './view.ts'

test('facts of the page have their namespace, query parameters their names', () => {
  history.replaceState({}, '', '/shoes?size=42&color=blue&token=secret#top')
  const { page, traits } = createView('https://blog.example/', { geo: { timeZone: 'UTC' } })
  expect(page).toMatchObject({ path: '/shoes', referrer: 'https://blog.example/' })
  expect(page.url).not.toContain('secret')
  expect(traits).toMatchObject({
    geo: { timeZone: 'UTC' },
    page: { host: location.host, path: '/shoes', query_size: '42', query_color: 'blue' },
  })
})
