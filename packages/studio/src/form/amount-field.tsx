import { Field } from './field.tsx'

/** A number, shown `times` as large as it is stored: of a share, per cent. While no number stands there, the last one holds. */
export function AmountField(props: {
  readonly label: string
  readonly path: string
  readonly value: number
  readonly about?: string
  readonly times?: number
  readonly max?: number
  readonly onChange: (value: number) => void
}) {
  const { label, path, about, value, times = 1, max, onChange } = props
  return (
    <Field label={label} path={path} {...(about && { about })}>
      {(described) => (
        <input
          class="input"
          type="number"
          min={0}
          step="any"
          value={round(value * times)}
          {...(max !== undefined && { max })}
          {...described}
          onInput={(event) => {
            const { valueAsNumber } = event.currentTarget
            if (Number.isFinite(valueAsNumber)) onChange(round(valueAsNumber / times))
          }}
        />
      )}
    </Field>
  )
}

/** Without the digits that come of counting in binary: 0.07 times 100 is 7. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}
