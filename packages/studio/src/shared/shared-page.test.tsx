// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, onTestFinished, test } from 'vitest'
import { createStandIn, toRefusal } from '../testing/stand-in-collector.ts'
import { until } from '../testing/until.ts'
import { SharedPage } from './shared-page.tsx'

const FRAME = { asOf: 0, from: 0, until: 86_400_000, zone: 'UTC' }
const SHARED = {
  ...{ site: 'Fell <b>', report: 'paths', until: 86_400_000 },
  answer: { ...FRAME, visits: 4, rows: [{ step: 1, from: '/', to: null, visits: 4 }] },
  named: { currency: 'EUR', segments: [], journey: { stages: [] }, experiences: [], goals: [] },
}

function show(answer: unknown): HTMLElement {
  const page = document.createElement('div')
  const fetcher = createStandIn({ 'POST /api/shared-report': answer })
  render(<SharedPage fetcher={fetcher} token="t" />, page)
  onTestFinished(() => render(null, page))
  return page
}

test('a link shows its report under its name, and until when', async () => {
  const page = show((body: unknown) => (JSON.stringify(body) === '{"token":"t"}' ? SHARED : {}))
  await until(() => expect(page.querySelector('h1')?.textContent).toBe('Paths of Fell <b>'))
  expect(page.textContent).toContain('The link runs out on 2 Jan 1970, 00:00.')
  expect(page.querySelector('.drawing-svg')).not.toBeNull()
})

test.each([
  ['that found nobody', { answer: { ...FRAME, visits: 0, rows: [] } }, 'Nobody viewed a page'],
  ['that is not drawn', { report: 'ingest' }, 'This report is not drawn here'],
])('a report %s says so', async (_, own, words) => {
  const page = show({ ...SHARED, ...own })
  await until(() => expect(page.textContent).toContain(words))
})

test('a link that shows nothing any more says why', async () => {
  const page = show(toRefusal(403, 'SHARE_LINK_INVALID'))
  await until(() => expect(page.textContent).toContain('Remedy of SHARE_LINK_INVALID.'))
})
