import type { Ref } from 'preact'
import { Field } from '../form/field.tsx'
import { COMMENT_CHARS_MAX } from '../limits.ts'

/** Where a comment or an answer is typed; `field` is for whoever sets the focus. */
export function CommentField(props: {
  readonly label: string
  readonly rows: number
  readonly text: string
  readonly field: Ref<HTMLTextAreaElement>
  readonly onChange: (text: string) => void
}) {
  const { label, rows, text, field, onChange } = props
  return (
    <Field label={label} path="text">
      {(described) => (
        <textarea
          class="input"
          rows={rows}
          maxLength={COMMENT_CHARS_MAX}
          ref={field}
          value={text}
          {...described}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
