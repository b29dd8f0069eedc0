import type { Decided } from '../deciding/memory.ts'
import { groupBy } from '../group-by.ts'
import { compare } from '../order.ts'
import { toDay } from '../period.ts'
import type { DayRow, DaySums } from './sums.ts'

/** Who was exposed, and who converted, on which day, in plain TypeScript. */
export function experimentDaysOf(decided: readonly Decided[], zone: string): DaySums {
  const steps = decided.flatMap(({ experience, arm, line, convertedAt }): DayRow[] => {
    const met = { experience, arm, day: toDay(line.event.at, zone), visitors: 1, converted: 0 }
    if (convertedAt === undefined) return [met]
    return [met, { experience, arm, day: toDay(convertedAt, zone), visitors: 0, converted: 1 }]
  })
  const groups = groupBy(steps, ({ experience, arm, day }) =>
    JSON.stringify([experience, arm, day]),
  )
  const rows = groups.map((own) => ({
    ...own[0],
    visitors: own.reduce((sum, { visitors }) => sum + visitors, 0),
    converted: own.reduce((sum, { converted }) => sum + converted, 0),
  }))
  return {
    experimentDays: rows.sort(
      (a, b) =>
        compare(a.experience, b.experience) || compare(a.arm, b.arm) || compare(a.day, b.day),
    ),
  }
}
