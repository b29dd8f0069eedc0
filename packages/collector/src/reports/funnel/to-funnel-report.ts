import type { FunnelReport, FunnelRow } from '@segue/protocol'
import { wilsonInterval } from '@segue/stats'
import { groupBy } from '../group-by.ts'
import { compare } from '../order.ts'

/** What stores count of one step in one segment; steps that nobody came to may be left out. */
export type FunnelCount = Pick<FunnelRow, 'segment' | 'step' | 'visitors' | 'hoursMedian'>

/** Every step of everyone, then of each segment, with shares and who left; `steps` are the event types of the steps. */
export function toFunnelReport(
  counts: readonly FunnelCount[],
  steps: readonly string[],
): FunnelReport {
  const segments = groupBy(counts, ({ segment }) => segment)
    .map((own) => ({ segment: own[0].segment, own }))
    .filter(({ segment }) => segment !== EVERYONE)
    .sort((a, b) => compare(a.segment, b.segment))
  const everyone = counts.filter(({ segment }) => segment === EVERYONE)
  return {
    rows: [{ segment: EVERYONE, own: everyone }, ...segments].flatMap(({ segment, own }) => {
      const of = (step: number) => own.find((count) => count.step === step)
      const began = of(1)?.visitors ?? 0
      return steps.map((event, at): FunnelRow => {
        const visitors = of(at + 1)?.visitors ?? 0
        const isLast = at + 1 === steps.length
        return {
          ...{ segment, step: at + 1, event, visitors },
          left: isLast ? 0 : visitors - (of(at + 2)?.visitors ?? 0),
          share:
            began === 0 ? null : { estimate: visitors / began, ...wilsonInterval(visitors, began) },
          hoursMedian: of(at + 1)?.hoursMedian ?? null,
        }
      })
    }),
  }
}

const EVERYONE = '*'
