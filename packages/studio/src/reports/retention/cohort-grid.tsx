import { toFit } from '../../chart/to-fit.ts'
import { toDayText } from '../../format/dates.ts'
import { toCount, toPercent, toPoints } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { EVERYONE } from '../../site/names.ts'
import type { CohortGrid } from './to-cohorts.ts'

const texts = reports.retention

/** A line for each cohort, a cell for each week: the more came back, the darker. */
export function CohortCells(props: { readonly grid: CohortGrid; readonly width: number }) {
  const { cohorts, weeks, most } = props.grid
  const isWide = props.width >= WIDE_PX
  const start = isWide ? 170 : 88
  const cell = (props.width - start) / Math.max(1, weeks)
  return (
    <>
      {Array.from({ length: weeks }, (_, week) => (
        <text
          key={week}
          class="drawing-mark"
          x={start + (week + 0.5) * cell}
          y="16"
          text-anchor="middle"
        >
          {week}
        </text>
      ))}
      {cohorts.map(({ cohort, rows }, line) => {
        const y = HEAD_PX + line * LINE_PX
        const name = cohort === EVERYONE ? texts.all : toDayText(cohort)
        const size = toCount(rows[0]?.visitors ?? 0)
        return (
          <g key={cohort}>
            <text class="drawing-label" x="0" y={y + 20}>
              {toFit(name, isWide ? 110 : start - 4)}
            </text>
            {isWide && (
              <text class="drawing-mark" x={start - 12} y={y + 20} text-anchor="end">
                {size}
              </text>
            )}
            {rows.map(({ week, share }) => {
              const strength = week === 0 ? 0 : share.estimate / most
              return (
                <g key={week}>
                  <rect
                    class={week === 0 ? 'drawing-ground' : 'cohort-cell'}
                    x={start + week * cell + 1}
                    y={y + 1}
                    width={Math.max(1, cell - 2)}
                    height={LINE_PX - 2}
                    rx="4"
                    {...(week > 0 && { 'fill-opacity': 0.06 + strength * 0.42 })}
                  >
                    <title>{`${name}, ${texts.week(toCount(week))}: ${toPercent(share.estimate)}`}</title>
                  </rect>
                  {cell >= FIGURE_PX && (
                    <text
                      class="cohort-figure"
                      x={start + (week + 0.5) * cell}
                      y={y + 20}
                      text-anchor="middle"
                    >
                      {week === 0 ? toCount(share.estimate * 100) : toPoints(share.estimate)}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
    </>
  )
}

/** Pixels that the lines need. */
export function toGridHeight({ cohorts }: CohortGrid): number {
  return HEAD_PX + cohorts.length * LINE_PX
}

const HEAD_PX = 24
const LINE_PX = 32
/** From this width on a line tells how many its visitors are. */
const WIDE_PX = 520
/** What a figure needs. */
const FIGURE_PX = 34
