// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { guidePage } from '../pages/guide.ts'
import { openPage } from './open-page.ts'
import { startShare } from './share.ts'

test.each([
  ['a clipboard', () => Promise.resolve(), /^Copied\.$/],
  ['no permission', () => Promise.reject(new Error('NotAllowedError')), /^Copy it from here: /],
])(
  'with %s the guide’s share is reported and the visitor told what happened',
  async (_, writeText, said) => {
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const url = new URL('http://shop/guides/sleeping-warm')
    const reported = openPage(guidePage({ url, params: { guide: 'sleeping-warm' } })!)
    startShare()
    document.getElementById('share')?.click()
    await vi.waitFor(() =>
      expect(document.getElementById('share-status')?.textContent).toMatch(said),
    )
    expect(reported.events).toEqual([
      { event: 'share', method: 'copy_link', content_type: 'guide', item_id: 'sleeping-warm' },
    ])
    vi.unstubAllGlobals()
  },
)
