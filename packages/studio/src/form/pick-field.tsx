import { Field } from './field.tsx'

/** One of a few words. What is chosen now is among them even when it is not offered any more. */
export function PickField<Value extends string>(props: {
  readonly label: string
  readonly path: string
  readonly value: Value
  readonly about?: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) {
  const { label, path, about, value, options, onChange } = props
  const isKnown = options.some((option) => option.value === value)
  return (
    <Field label={label} path={path} {...(about && { about })}>
      {(described) => (
        <select
          class="input"
          value={value}
          {...described}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        >
          {!isKnown && <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
