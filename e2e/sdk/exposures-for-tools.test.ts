import { expect, test } from 'vitest'
import { toPage } from './shop.ts'
import { useVisit } from './visit.ts'

const visit = useVisit()

const choose = (personalization?: boolean, measurement?: boolean): unknown[] => [
  'consent',
  { personalization, measurement },
]
const EXPOSURE = { event: 'experience_impression', experience: 'note', variant: 'everyone' }

test.each<[string, unknown[][], number[]]>([
  ['nobody has chosen', [], [0]],
  ['only measurement is granted', [choose(undefined, true)], [0, 0]],
  ['only personalization is granted', [choose(true)], [0, 0]],
  ['measurement is granted first', [choose(undefined, true), choose(true)], [0, 0, 1]],
  ['personalization is granted first', [choose(true), choose(undefined, true)], [0, 0, 1]],
  ['both are granted at once', [choose(true, true)], [0, 1]],
  ['both are denied', [choose(false, false)], [0, 0]],
  ['personalization is denied', [choose(false, true)], [0, 0]],
  ['measurement is denied', [choose(true, false)], [0, 0]],
])(
  'where %s, other tools are told of an exposure as often as consent lets: %j %j',
  async (_, calls, told) => {
    const { page, site } = visit
    site.pages['*'] = toPage()
    await page.goto(site.shopUrl)
    expect(await page.textContent('#note')).toBe('Welcome')
    const written = () =>
      page.evaluate(() =>
        (window.dataLayer ?? []).filter((entry) => Object(entry).event === 'experience_impression'),
      )
    const seen = [await written()]
    for (const call of calls) {
      await page.evaluate((choice) => window.segue.push(choice), call)
      seen.push(await written())
    }
    expect(seen.map(({ length }) => length)).toEqual(told)
    expect(seen.at(-1)).toEqual(Array(told.at(-1) ?? 0).fill(EXPOSURE))
    expect(visit.errors).toEqual([])
  },
)
