import { useId } from 'preact/hooks'

/** A text field with suggestions; any other text can be typed, too. */
export function Combo(props: {
  readonly label: string
  readonly value: string
  readonly words: readonly (string | number | boolean)[]
  readonly onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <>
      <input
        class="input rule-input"
        aria-label={props.label}
        list={id}
        value={props.value}
        size={Math.min(24, Math.max(8, props.value.length + 2))}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
      <datalist id={id}>
        {props.words.map((word) => (
          <option key={String(word)} value={String(word)} />
        ))}
      </datalist>
    </>
  )
}
