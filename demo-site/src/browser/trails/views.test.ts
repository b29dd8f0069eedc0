// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { REGIONS } from '../../content/trails/regions.ts'
import { TRAILS } from '../../content/trails/trails.ts'
import { parsePlace } from './places.ts'
import { buildView } from './views.ts'

test('the start links to every region and every trail', () => {
  const view = render('/trail-finder')
  const links = [...view.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
  expect(links).toHaveLength(REGIONS.length + TRAILS.length)
  expect(links.filter((href) => !parsePlace(href))).toEqual([])
})

test('a region lists its own trails only', () => {
  const names = [...render('/trail-finder/region/tindrane').querySelectorAll('.trail-list a')]
  expect(names.map((link) => link.textContent)).toEqual(['Needle Ridge', 'To the Glacier’s Tongue'])
})

test('a trail shows its heights in words for those who do not see the drawing', () => {
  const view = render('/trail-finder/trail/needle-ridge')
  expect(view.querySelector('svg')?.getAttribute('aria-label')).toBe(
    'Heights of Needle Ridge: from 640 to 1780 metres over 14.3 kilometres',
  )
  expect(view.querySelector('.profile-line')?.getAttribute('d')).toMatch(/^M120 196L/)
})

test.each([
  ['/trail-finder'],
  ['/trail-finder/region/ulvedal'],
  ['/trail-finder/trail/otter-river'],
])('%s has one heading that can take the focus', (path) => {
  expect(render(path).querySelectorAll('h1[tabindex="-1"]')).toHaveLength(1)
})

function render(path: string): DocumentFragment {
  return buildView(parsePlace(path)!)
}
