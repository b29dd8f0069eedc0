import type { SiteConfig, Stage } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { OpenedTitle } from '../elements/opened-title.tsx'
import { AmountField } from '../form/amount-field.tsx'
import { IssueNotes, useIssues } from '../form/issues.tsx'
import { RuleField } from '../form/rule-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { journey as texts } from '../messages/en/journey.ts'
import { withoutEmpty } from '../site/without-empty.ts'

/** One stage: its name, its rules, its place, and its end. */
export function StageForm(props: {
  readonly stage: Stage
  readonly config: SiteConfig
  readonly words: Vocabulary
  readonly isIdFixed: boolean
  readonly isUsed: boolean
  readonly onChange: (stage: Stage, key?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const { stage, config, words, isIdFixed, isUsed, onChange, onMove } = props
  const { stages } = config.journey
  const index = stages.findIndex(({ id }) => id === stage.id)
  const path = `journey.stages[${index}]`
  const set = (fields: { readonly [Key in keyof Stage]?: Stage[Key] | undefined }, key?: string) =>
    onChange(withoutEmpty<Stage>({ ...stage, ...fields }), key)
  const given = { config, words, absent: texts.nobody }
  return (
    <Card
      label={texts.stage}
      title={<OpenedTitle text={stage.name} />}
      actions={
        <>
          <button class="button" type="button" disabled={index === 0} onClick={() => onMove(-1)}>
            {texts.earlier}
          </button>
          <button
            class="button"
            type="button"
            disabled={index === stages.length - 1}
            onClick={() => onMove(1)}
          >
            {texts.later}
          </button>
          <button class="button" type="button" onClick={props.onClose}>
            {texts.close}
          </button>
        </>
      }
    >
      <IssueNotes issues={useIssues(path, true)} />
      <div class="form-grid">
        <TextField
          label={texts.name}
          path={`${path}.name`}
          value={stage.name}
          onChange={(name) => set({ name }, 'name')}
        />
        <TextField
          label={texts.id}
          path={`${path}.id`}
          about={isIdFixed || isUsed ? texts.idFixed : texts.idAbout}
          isFixed={isIdFixed || isUsed}
          value={stage.id}
          onChange={(id) => set({ id }, 'id')}
        />
        <AmountField
          label={texts.dwell}
          path={`${path}.dwellHoursMin`}
          value={stage.dwellHoursMin ?? 0}
          onChange={(hours) => set({ dwellHoursMin: hours === 0 ? undefined : hours }, 'dwell')}
        />
        <AmountField
          label={texts.lapse}
          about={texts.lapseAbout}
          path={`${path}.lapseAfterDays`}
          value={stage.lapseAfterDays ?? 0}
          onChange={(days) => set({ lapseAfterDays: days === 0 ? undefined : days }, 'lapse')}
        />
      </div>
      {index > 0 && (
        <>
          <RuleField
            {...given}
            label={texts.enter}
            path={`${path}.enter`}
            rule={stage.enter}
            onChange={(enter, key) => set({ enter }, key)}
          />
          <RuleField
            {...given}
            label={texts.exit}
            path={`${path}.exit`}
            rule={stage.exit}
            onChange={(exit, key) => set({ exit }, key)}
          />
        </>
      )}
      <div class="builder-foot">
        <button
          class="button"
          type="button"
          disabled={isUsed || stages.length === 1}
          onClick={props.onRemove}
        >
          {texts.remove}
        </button>
        {isUsed && <span class="small muted">{texts.removeUsed}</span>}
      </div>
    </Card>
  )
}
