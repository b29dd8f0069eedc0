import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { savedReports as texts } from '../../messages/en/saved-reports.ts'
import { OTHER_DAYS, type SavedPeriod, type TypedDays } from './saved-periods.ts'

/** Which period a saved report is about: one of these, or days that are typed. */
export function PeriodFields(props: {
  readonly periods: readonly SavedPeriod[]
  readonly period: string
  readonly onPeriod: (period: string) => void
  readonly days: TypedDays
  readonly onDays: (days: TypedDays) => void
}) {
  const { periods, period, onPeriod, days, onDays } = props
  if (periods.length < 2) return null
  return (
    <>
      <PickField
        label={texts.period}
        path="period"
        value={period}
        options={periods}
        onChange={onPeriod}
      />
      {period === OTHER_DAYS && (
        <div class="report-terms">
          <TextField
            label={texts.fromDay}
            path="from"
            type="date"
            value={days.from}
            onChange={(from) => onDays({ ...days, from })}
          />
          <TextField
            label={texts.untilDay}
            path="until"
            type="date"
            value={days.until}
            onChange={(until) => onDays({ ...days, until })}
          />
        </div>
      )}
    </>
  )
}
