import { expect, test } from 'vitest'
import { expectWhole, runManyTabs } from '../sdk/many-tabs.ts'
import { useVisit } from '../sdk/visit.ts'

const visit = useVisit()

test.each(['with', 'without'])(
  'of six busy tabs with 500 events each, %s locks, two closed and two crashed, every event on disk arrives or is told as dropped',
  async (locks) => {
    const { context, site, errors } = visit
    if (locks === 'without')
      await context.addInitScript(() =>
        Object.defineProperty(navigator, 'locks', { value: undefined }),
      )
    const harvest = await runManyTabs(context, site, { tabs: 6, events: 500 })
    const unique = new Set(harvest.arrivals.map(({ id }) => id)).size
    console.log(
      `${harvest.committed.size} events on disk, ${unique} arrived, ${harvest.arrivals.length} with repetitions`,
    )
    expect(harvest.committed.size).toBeGreaterThan(1_500)
    expectWhole(harvest)
    expect(errors).toEqual([])
  },
)
