import { expect, test } from 'vitest'
import { parsePlace, placeTitle } from './places.ts'

test.each([
  ['/trail-finder', 'start', 'Trail finder'],
  ['/trail-finder/region/tindrane', 'region', 'Tindrane'],
  ['/trail-finder/trail/needle-ridge', 'trail', 'Needle Ridge'],
])('%s names the view “%s” with the title “%s”', (path, view, title) => {
  const place = parsePlace(path)!
  expect(place.view).toBe(view)
  expect(placeTitle(place)).toBe(title)
})

test.each([
  ['/'],
  ['/trail-finders'],
  ['/trail-finder/region'],
  ['/trail-finder/region/needle-ridge'],
  ['/trail-finder/trail/constructor'],
  ['/trail-finder/map/tindrane'],
  ['/trail-finder/trail/needle-ridge/more'],
])('%s names no view', (path) => {
  expect(parsePlace(path)).toBeUndefined()
})
