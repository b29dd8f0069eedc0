import type { ComponentChildren } from 'preact'

/** A few options side by side, of which one is chosen. */
export function Choice<Value extends string | number>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren }[]
  readonly onChoose: (value: Value) => void
}) {
  return (
    <fieldset class="choice">
      <legend class="hidden-text">{props.label}</legend>
      {props.options.map((option) => (
        <button
          key={option.value}
          class="choice-option"
          type="button"
          aria-pressed={option.value === props.value}
          onClick={() => props.onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
