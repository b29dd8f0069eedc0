import { looksTexts as texts } from '../../messages/en/settings-looks.ts'

/** Looks for the looks at one visitor or user. */
export function FindLooks(props: { readonly id: string; readonly onFind: (id: string) => void }) {
  const { id, onFind } = props

  function submit(event: SubmitEvent) {
    event.preventDefault()
    onFind(String(new FormData(event.currentTarget as HTMLFormElement).get('id')).trim())
  }

  return (
    <form class="filters" onSubmit={submit}>
      <label class="field">
        <span class="field-label">{texts.find}</span>
        <input
          class="input"
          type="search"
          name="id"
          autocomplete="off"
          spellcheck={false}
          defaultValue={id}
        />
      </label>
      <div class="rule-starts">
        <button class="button" type="submit">
          {texts.search}
        </button>
        {id !== '' && (
          <button class="button button-quiet" type="button" onClick={() => onFind('')}>
            {texts.all}
          </button>
        )}
      </div>
    </form>
  )
}
