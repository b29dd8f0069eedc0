import type { WatchParts } from '../../pack.ts'

/** The layout shifts of a page. */
export interface Shifts {
  /** The shifts between two milliseconds of the page, summed up as CLS does; 0 where the browser tells of none. */
  readonly between: (from: number, until: number) => number
}

/** Keeps the layout shifts that no input of the visitor caused, those before this call included. Chromium only. */
export function watchShifts({ guard, onStop }: Pick<WatchParts, 'guard' | 'onStop'>): Shifts {
  const shifts: LayoutShift[] = []
  const take = guard((entries: PerformanceEntryList) => {
    for (const entry of entries as LayoutShift[]) if (!entry.hadRecentInput) shifts.push(entry)
  })
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  onStop(() => observer.disconnect())
  return {
    between(from, until) {
      take(observer.takeRecords())
      const sum = shifts
        .filter(({ startTime }) => startTime >= from && startTime <= until)
        .reduce((all, { value }) => all + value, 0)
      return Math.round(sum * 1e4) / 1e4
    },
  }
}

/** Source: W3C Layout Instability. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}
