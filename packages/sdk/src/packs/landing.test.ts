// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { LANDING_CHARS_MAX } from '../limits.ts'
import { withLanding } from './landing.ts'

afterEach(() => history.replaceState(null, '', '/'))

test('the source of a landing has the path on which the visitor arrived', () => {
  history.replaceState(null, '', '/c/running?utm_source=news#top')
  expect(withLanding('page_view', { name: 'Running', source: { source: 'news' } })).toEqual({
    name: 'Running',
    source: { source: 'news', landing: '/c/running' },
  })
})

test('a long path is cut', () => {
  history.replaceState(null, '', `/${'x'.repeat(LANDING_CHARS_MAX)}`)
  const landing = `/${'x'.repeat(LANDING_CHARS_MAX - 1)}`
  expect(withLanding('page_view', { source: {} })).toEqual({ source: { landing } })
})

test.each<[string, string, object]>([
  ['a page view within the site', 'page_view', {}],
  ['a page view with a source that is none', 'page_view', { source: 'news' }],
  ['another event', 'view_item', { source: { source: 'news' } }],
])('%s stays as it is', (_, type, props) => {
  expect(withLanding(type, props)).toBeUndefined()
})
