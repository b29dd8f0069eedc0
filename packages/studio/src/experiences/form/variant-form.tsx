import type { SiteConfig, Variant } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { AmountField } from '../../form/amount-field.tsx'
import { IssueNotes, useIssues } from '../../form/issues.tsx'
import { RuleField } from '../../form/rule-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { withoutEmpty } from '../../site/without-empty.ts'
import { ChangeList } from '../changes/change-list.tsx'

const texts = experiences.form

/** One variant: its name, for whom or how many it is, and its changes. */
export function VariantForm(props: {
  readonly variant: Variant
  readonly path: string
  readonly place: number
  readonly isExperiment: boolean
  readonly isIdFixed: boolean
  readonly isOnly: boolean
  readonly config: SiteConfig
  readonly words: Vocabulary
  readonly onChange: (variant: Variant, key?: string) => void
  readonly onRemove: () => void
}) {
  const { variant, path, place, isExperiment, config, words, onChange } = props
  return (
    <fieldset class="variant">
      <legend class="variant-title">{texts.variant(place, variant.name)}</legend>
      <IssueNotes issues={useIssues(path, true)} />
      <div class="form-grid">
        <TextField
          label={texts.variantName}
          path={`${path}.name`}
          value={variant.name}
          onChange={(name) => onChange({ ...variant, name }, `${path}.name`)}
        />
        <TextField
          label={texts.variantId}
          path={`${path}.id`}
          value={variant.id}
          about={props.isIdFixed ? texts.idFixed : texts.variantIdAbout}
          isFixed={props.isIdFixed}
          onChange={(id) => onChange({ ...variant, id }, `${path}.id`)}
        />
        {isExperiment && (
          <AmountField
            label={texts.weight}
            path={`${path}.weight`}
            about={texts.weightAbout}
            value={variant.weight ?? 1}
            onChange={(weight) => onChange({ ...variant, weight }, `${path}.weight`)}
          />
        )}
      </div>
      <RuleField
        label={texts.variantAudience}
        path={`${path}.when`}
        rule={variant.when}
        absent={texts.everybody}
        config={config}
        words={words}
        onChange={(when, key) => onChange(withoutEmpty({ ...variant, when }), key)}
      />
      <ChangeList
        changes={variant.changes}
        path={`${path}.changes`}
        onChange={(changes, key) => onChange({ ...variant, changes }, key)}
      />
      {!props.isOnly && (
        <button class="button button-quiet" type="button" onClick={props.onRemove}>
          {texts.removeVariant}
        </button>
      )}
    </fieldset>
  )
}
