import type { SiteConfig } from '@segue/protocol'
import { IssueNotes, useIssues } from '../../form/issues.tsx'
import { experiences } from '../../messages/en/experiences.ts'

const texts = experiences.form

/** Which other experiences a visitor must have seen before this one. What is chosen stays there to be taken back. */
export function RequiresField(props: {
  readonly path: string
  readonly experience: string
  readonly requires: readonly string[]
  readonly config: SiteConfig
  readonly onChange: (requires: readonly string[] | undefined) => void
}) {
  const { path, experience, requires, config, onChange } = props
  const issues = useIssues(path)
  const known = config.experiences.filter(({ id }) => id !== experience)
  const gone = requires.filter((id) => !known.some((one) => one.id === id))
  const offered = [...known, ...gone.map((id) => ({ id, name: id }))]
  function toggle(id: string) {
    const next = requires.includes(id) ? requires.filter((one) => one !== id) : [...requires, id]
    onChange(next.length > 0 ? next : undefined)
  }
  return (
    <fieldset class="rule-field">
      <legend class="field-label">{texts.requires}</legend>
      {offered.length === 0 && <span class="small muted">{texts.requiresNone}</span>}
      <div class="rule-starts">
        {offered.map(({ id, name }) => (
          <label key={id} class="rule-check">
            <input type="checkbox" checked={requires.includes(id)} onChange={() => toggle(id)} />
            {name}
          </label>
        ))}
      </div>
      <IssueNotes issues={issues} />
    </fieldset>
  )
}
