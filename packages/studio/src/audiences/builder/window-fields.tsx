import type { SlidingWindow, Window } from '@segue/protocol'
import { audiences } from '../../messages/en/audiences.ts'
import { NumberField } from './number-field.tsx'
import { Pick } from './pick.tsx'

const texts = audiences.builder

type Choice = keyof typeof texts.windows
type Unit = keyof typeof texts.units

/** Over which time something counts: *in the last 7 days*, *today*, *at any time*. */
export function WindowFields(props: {
  readonly within: Window | undefined
  readonly onChange: (within: Window | undefined, key?: string) => void
}) {
  const { within, onChange } = props
  const sliding = within && !('calendar' in within) ? readSliding(within) : undefined
  const choice: Choice = sliding
    ? 'last'
    : within && 'calendar' in within
      ? within.calendar
      : 'ever'
  return (
    <>
      <Pick
        label={texts.window}
        value={choice}
        options={optionsOf(texts.windows)}
        onChange={(next) => onChange(toWindow(next))}
      />
      {sliding && (
        <>
          <NumberField
            label={texts.amount}
            value={sliding.amount}
            onChange={(amount) => onChange({ [sliding.unit]: amount }, 'window')}
          />
          <Pick
            label={texts.unit}
            value={sliding.unit}
            options={optionsOf(texts.units)}
            onChange={(unit) => onChange({ [unit]: sliding.amount })}
          />
        </>
      )}
    </>
  )
}

function readSliding(within: SlidingWindow): { unit: Unit; amount: number } {
  const [[unit, amount] = ['days', FIRST_DAYS]] = Object.entries(within)
  return { unit: unit as Unit, amount: Number(amount) }
}

function toWindow(choice: Choice): Window | undefined {
  if (choice === 'ever') return undefined
  return choice === 'last' ? { days: FIRST_DAYS } : { calendar: choice }
}

function optionsOf<Value extends string>(labels: { readonly [Key in Value]: string }) {
  const values = Object.keys(labels) as Value[]
  return values.map((value) => ({ value, label: labels[value] }))
}

const FIRST_DAYS = 7
