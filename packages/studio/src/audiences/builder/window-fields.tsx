import type { Window } from '@segue/protocol'
import { audiences } from '../../messages/en/audiences.ts'
import { NumberField } from './number-field.tsx'
import { Pick } from './pick.tsx'

const texts = audiences.builder

type Choice = keyof typeof texts.windows

/** Over which time something counts. */
export function WindowFields(props: {
  readonly within: Window | undefined
  readonly onChange: (within: Window | undefined, key?: string) => void
}) {
  const { within, onChange } = props
  const [choice, amount] = readWindow(within)
  const options = (Object.keys(texts.windows) as Choice[]).map((value) => ({
    value,
    label: texts.windows[value],
  }))
  return (
    <>
      <Pick
        label={texts.window}
        value={choice}
        options={options}
        onChange={(next) => onChange(toWindow(next, amount ?? FIRST_AMOUNT))}
      />
      {amount !== undefined && (
        <NumberField
          label={texts.amount}
          value={amount}
          onChange={(number) => onChange(toWindow(choice, number), 'window')}
        />
      )}
    </>
  )
}

function readWindow(within: Window | undefined): [Choice, number | undefined] {
  if (within === undefined) return ['ever', undefined]
  if ('calendar' in within) return [within.calendar, undefined]
  const [[unit, amount] = ['days', FIRST_AMOUNT]] = Object.entries(within)
  return [unit as Choice, Number(amount)]
}

function toWindow(choice: Choice, amount: number): Window | undefined {
  if (choice === 'ever') return undefined
  const isSliding = choice === 'days' || choice === 'hours' || choice === 'minutes'
  return isSliding ? { [choice]: amount } : { calendar: choice }
}

const FIRST_AMOUNT = 7
