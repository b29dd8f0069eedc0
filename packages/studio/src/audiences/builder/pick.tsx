/** One of a few words. What is chosen now is among them even when it is not offered any more. */
export function Pick<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) {
  const isKnown = props.options.some(({ value }) => value === props.value)
  return (
    <select
      class="input rule-input"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value as Value)}
    >
      {!isKnown && <option value={props.value}>{props.value}</option>}
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
