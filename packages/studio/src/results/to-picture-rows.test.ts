import { expect, test } from 'vitest'
import { createNames } from '../site/names.ts'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toExperienceResults } from './experience-results.ts'
import { toPictureRows } from './to-picture-rows.ts'

test('every readable segment has its arms under one heading; small ones are left out', () => {
  const rows = ['*', 'runner', 'regular'].flatMap((segment) =>
    ['control', 'bold'].map((arm) => ({
      ...{ experience: 'hero', segment, arm, revenue: 0 },
      ...(segment === 'regular'
        ? { visitors: 5, converted: 1, conversions: 1 }
        : { visitors: 500, converted: 50, conversions: 50 }),
    })),
  )
  const [result] = toExperienceResults(rows, SITE_CONFIG)
  const picture = toPictureRows(result!, createNames(SITE_CONFIG))
  expect(picture.rows.map(({ heading, name }) => [heading, name])).toEqual([
    ['Everyone', 'Control'],
    [undefined, 'Bold hero'],
    ['Runners', 'Control'],
    [undefined, 'Bold hero'],
  ])
  expect(picture.scale).toMatchObject({ low: 0, high: 0.16 })
})
