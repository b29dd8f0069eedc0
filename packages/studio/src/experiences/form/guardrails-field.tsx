import type { Guardrail, SiteConfig } from '@segue/protocol'
import { Pick } from '../../audiences/builder/pick.tsx'
import { Icon } from '../../elements/icon.tsx'
import { IssueNotes, useIssues } from '../../form/issues.tsx'
import { experiences } from '../../messages/en/experiences.ts'

const texts = experiences.form

/** The goals that must not get worse, whatever the one that decides does. */
export function GuardrailsField(props: {
  readonly path: string
  readonly guardrails: readonly Guardrail[]
  readonly goals: SiteConfig['goals']
  /** The goal that decides: it is no guardrail of itself. */
  readonly deciding: string | undefined
  readonly onChange: (guardrails: readonly Guardrail[] | undefined) => void
}) {
  const { path, guardrails, goals, deciding, onChange } = props
  const issues = useIssues(path)
  const set = (next: readonly Guardrail[]) => onChange(next.length > 0 ? next : undefined)
  const put = (index: number, guardrail: Guardrail) =>
    set(guardrails.map((one, at) => (at === index ? guardrail : one)))
  const isFree = ({ id }: { id: string }) =>
    id !== deciding && !guardrails.some(({ goal }) => goal === id)
  const next = goals.find(isFree)
  return (
    <fieldset class="rule-field">
      <legend class="field-label">{texts.guardrails}</legend>
      {guardrails.length === 0 && <span class="small muted">{texts.guardrailsNone}</span>}
      {guardrails.map(({ goal, better = 'more' }, index) => (
        <div key={index} class="rule-line">
          <span class="rule-fields">
            <Pick
              label={texts.guardrail(index + 1)}
              value={goal}
              options={goals
                .filter((one) => one.id === goal || isFree(one))
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(goal) => put(index, { ...guardrails[index], goal })}
            />
            <Pick
              label={texts.guardrailBetter(index + 1)}
              value={better}
              options={BETTERS}
              onChange={(better) => put(index, better === 'more' ? { goal } : { goal, better })}
            />
          </span>
          <button
            class="button button-quiet rule-tool"
            type="button"
            aria-label={texts.removeGuardrail(index + 1)}
            onClick={() => set(guardrails.filter((_, at) => at !== index))}
          >
            <Icon name="remove" />
          </button>
        </div>
      ))}
      <IssueNotes issues={issues} />
      {next && (
        <button
          class="button button-quiet"
          type="button"
          onClick={() => set([...guardrails, { goal: next.id }])}
        >
          <Icon name="add" />
          {texts.addGuardrail}
        </button>
      )}
    </fieldset>
  )
}

const BETTERS = (['more', 'less'] as const).map((value) => ({
  value,
  label: texts.guardrailBetters[value],
}))
