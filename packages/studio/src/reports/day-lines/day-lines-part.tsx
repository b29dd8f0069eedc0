import { useState } from 'preact/hooks'
import { Cursor } from '../../chart/cursor.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { toDayText } from '../../format/dates.ts'
import { toCount } from '../../format/numbers.ts'
import { DayLines, toDayLinesHeight } from './day-lines.tsx'
import type { DaySeries } from './to-day-series.ts'
import { toLastDay } from './to-last-day.ts'

/** Lines over days, and a slider that tells each day: the last one with anybody until somebody chooses. */
export function DayLinesPart(props: {
  readonly title: string
  readonly series: DaySeries
  readonly toName: (id: string) => string
  /** What the slider moves over. */
  readonly cursor: string
}) {
  const { title, series, toName, cursor } = props
  const { days, lines } = series
  const [chosen, setChosen] = useState<number | null>(null)
  const index = Math.min(chosen ?? toLastDay(series), days.length - 1)
  const told = lines.map(({ id, visitors }) => `${toName(id)} ${toCount(visitors[index] ?? 0)}`)
  return (
    <>
      <Drawing
        title={title}
        toHeight={() => toDayLinesHeight(series)}
        draw={(width) => <DayLines {...{ series, toName, width, index }} onMove={setChosen} />}
      />
      <Cursor
        label={cursor}
        count={days.length}
        index={index}
        text={[toDayText(days[index] ?? ''), ...told].join(', ')}
        onMove={setChosen}
      />
    </>
  )
}
