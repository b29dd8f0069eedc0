import type { Condition } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { readJsonObject } from '../../form/read-json-object.ts'
import { audiences } from '../../messages/en/audiences.ts'
import { en } from '../../messages/en.ts'

const texts = audiences.builder

/** A line as JSON. What cannot be read is not taken; whether it is a rule, the check tells. */
export function JsonLine(props: {
  readonly line: Condition
  readonly onApply: (line: Condition) => void
  readonly onClose: () => void
}) {
  const [isWrong, setWrong] = useState(false)

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const read = readJsonObject<Condition>(String(fields.get('json')))
    setWrong(read === undefined)
    if (read) props.onApply(read)
  }

  return (
    <form class="rule-json" onSubmit={submit}>
      <textarea
        class="input code"
        name="json"
        aria-label={texts.jsonLabel}
        rows={8}
        spellcheck={false}
        defaultValue={JSON.stringify(props.line, null, 2)}
      />
      {isWrong && (
        <p class="small" role="alert">
          {texts.jsonWrong}
        </p>
      )}
      <span class="rule-tools">
        <button class="button" type="submit">
          {texts.apply}
        </button>
        <button class="button button-quiet" type="button" onClick={props.onClose}>
          {en.common.cancel}
        </button>
      </span>
    </form>
  )
}
