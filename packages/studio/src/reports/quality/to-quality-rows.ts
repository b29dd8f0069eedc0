import type { QualityReport } from '@segue/protocol'
import type { BarRow } from '../../chart/bar-rows.tsx'
import { toCount, toPercent } from '../../format/numbers.ts'
import { dataReports } from '../../messages/en/data-reports.ts'

const texts = dataReports.quality

/** What could be wrong with what is stored, each as a share of what it could be wrong with. */
export function toQualityRows(report: QualityReport): readonly BarRow[] {
  const { events, bad, duplicates, dropped, targets, clocks } = report
  const refused = sum(bad.map((one) => one.events))
  const exposures = sum(targets.map((one) => one.exposures))
  const toRow = (key: keyof typeof texts.issues, part: number, all: number): BarRow => {
    const share = all > 0 ? part / all : 0
    const text = texts.share(toPercent(share), toCount(part))
    return { key, name: texts.issues[key], text, share }
  }
  return [
    toRow('bots', countBots(report), events),
    toRow('refused', refused, events + refused),
    toRow('duplicate', duplicates.duplicate, duplicates.received),
    toRow('dropped', dropped, events + dropped),
    toRow('clocks', clocks.events, events),
    ...(['late', 'missing', 'contested'] as const).map((flag) =>
      toRow(flag, sum(targets.map((one) => one[flag])), exposures),
    ),
  ]
}

/** Stored events of bots. */
export function countBots({ bots }: QualityReport): number {
  return sum(bots.map((one) => one.events))
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
