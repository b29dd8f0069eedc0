/** A number. While nothing or no number stands in the field, the last one holds. */
export function NumberField(props: {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  return (
    <input
      class="input rule-input rule-number"
      type="number"
      step="any"
      aria-label={props.label}
      value={props.value}
      onInput={(event) => {
        const { valueAsNumber } = event.currentTarget
        if (Number.isFinite(valueAsNumber)) props.onChange(valueAsNumber)
      }}
    />
  )
}
