import type { SiteConfig } from '@segue/protocol'
import { visitors as texts } from '../messages/en/visitors.ts'

/** Whom to find: what is left out excludes nobody. */
export interface Wanted extends Record<string, string> {
  named?: string
  segment?: string
  stage?: string
}

/** Asks for an id, a segment and a stage. */
export function FindForm(props: {
  readonly config: SiteConfig
  readonly wanted: Wanted
  readonly onFind: (wanted: Wanted) => void
}) {
  const { config, wanted, onFind } = props
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const given = [...fields].map(([name, value]) => [name, String(value).trim()] as const)
    onFind(Object.fromEntries(given.filter(([, value]) => value !== '')))
  }
  return (
    <form class="find" aria-label={texts.find} onSubmit={submit}>
      <label class="field find-named">
        <span class="field-label">{texts.named}</span>
        <input class="input" name="named" defaultValue={wanted.named} autocomplete="off" />
      </label>
      <PickOne name="segment" label={texts.segment} list={config.segments} value={wanted.segment} />
      <PickOne name="stage" label={texts.stage} list={config.journey.stages} value={wanted.stage} />
      <button class="button button-main" type="submit">
        {texts.submit}
      </button>
    </form>
  )
}

function PickOne(props: {
  readonly name: string
  readonly label: string
  readonly list: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | undefined
}) {
  const { name, label, list, value = '' } = props
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select class="input" name={name}>
        <option value="">{texts.any}</option>
        {list.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === value}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
