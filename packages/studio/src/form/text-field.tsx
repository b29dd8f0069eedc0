import { useId } from 'preact/hooks'
import { Field } from './field.tsx'

/** A line of text, with suggestions where there are `words`. */
export function TextField(props: {
  readonly label: string
  readonly path: string
  readonly value: string
  readonly about?: string
  readonly words?: readonly string[]
  readonly isFixed?: boolean
  readonly type?: 'text' | 'date' | 'datetime-local'
  readonly onChange: (text: string) => void
}) {
  const { label, path, about, value, words, isFixed = false, type = 'text', onChange } = props
  const list = useId()
  return (
    <Field label={label} path={path} {...(about && { about })}>
      {(described) => (
        <>
          <input
            class="input"
            type={type}
            value={value}
            readOnly={isFixed}
            autocomplete="off"
            spellcheck={false}
            {...(words && { list })}
            {...described}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          {words && (
            <datalist id={list}>
              {words.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
