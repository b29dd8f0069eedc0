import type { SavedReport } from '@segue/protocol/api'
import { settings } from '../../messages/en/settings.ts'

const { digest: texts } = settings

/** Chooses among the saved reports. One that was deleted leaves the choice when it is saved. */
export function SavedChoice(props: {
  readonly saved: readonly SavedReport[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) {
  const { saved, chosen, onChange } = props
  const known = saved.map(({ id }) => id)
  const choose = (id: string, isChosen: boolean) =>
    onChange(known.filter((one) => (one === id ? isChosen : chosen.includes(one))))
  return (
    <fieldset class="rule-field">
      <legend class="field-label">{texts.saved}</legend>
      {saved.length === 0 && <span class="small muted">{texts.savedNone}</span>}
      {saved.map(({ id, name }) => (
        <label key={id} class="rule-check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
