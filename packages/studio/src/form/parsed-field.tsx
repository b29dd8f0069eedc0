import { useState } from 'preact/hooks'
import { Field } from './field.tsx'

/** A text that stands for something else. What cannot be read stays in the field; until it can, the last one holds. */
export function ParsedField<Value>(props: {
  readonly label: string
  readonly path: string
  readonly value: Value
  readonly about: string
  readonly toText: (value: Value) => string
  /** Undefined for what cannot be read. */
  readonly read: (text: string) => Value | undefined
  readonly wrong: string
  readonly onChange: (value: Value) => void
}) {
  const { label, path, about, value, toText, read, wrong, onChange } = props
  const [typed, setTyped] = useState('')
  const stored = JSON.stringify(value)
  const [known, setKnown] = useState(stored)
  const meant = read(typed)
  // Typed text stays as it was typed while it means what is stored; an undo or another edit takes its place.
  const isTyped = known === stored && (meant === undefined || JSON.stringify(meant) === stored)
  const text = isTyped && typed !== '' ? typed : toText(value)
  const isWrong = isTyped && typed !== '' && meant === undefined

  function take(next: string) {
    setTyped(next)
    const taken = read(next)
    setKnown(taken === undefined ? stored : JSON.stringify(taken))
    if (taken !== undefined) onChange(taken)
  }
  return (
    <Field label={label} path={path} about={about}>
      {(described) => (
        <>
          <textarea
            class="input code"
            rows={Math.min(12, Math.max(2, text.split('\n').length))}
            spellcheck={false}
            value={text}
            {...described}
            aria-invalid={isWrong || described['aria-invalid']}
            onInput={(event) => take(event.currentTarget.value)}
          />
          {isWrong && (
            <span class="field-issue" role="alert">
              {wrong}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
