import type { Change } from '@segue/protocol'
import { Icon, type IconName } from '../../elements/icon.tsx'
import { IssueNotes, useIssues } from '../../form/issues.tsx'
import { ParsedField } from '../../form/parsed-field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { readJsonObject } from '../../form/read-json-object.ts'
import { experiences } from '../../messages/en/experiences.ts'
import { ChangeFieldControl } from './change-field.tsx'
import { FORM_KINDS, type FormKind, fieldsOf, toKind, withField } from './change-kinds.ts'
import { TargetField } from './target-field.tsx'

const texts = experiences.changes

/** One change with the fields of its kind, or as JSON where there are none for it. */
export function ChangeForm(props: {
  readonly change: Change
  readonly path: string
  readonly place: number
  readonly isLast: boolean
  readonly onChange: (change: Change, key?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const { change, path, place, isLast, onChange, onMove, onRemove } = props
  const fields = fieldsOf(change)
  const kind = String(change.kind)
  const tool = (name: IconName, label: string, act: () => void, isOff = false) => (
    <button
      class="button button-quiet rule-tool"
      type="button"
      aria-label={texts.toolOf(label, place)}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      <Icon name={name} />
    </button>
  )
  return (
    <fieldset class="change">
      <legend class="change-title">{texts.change(place, texts.kinds[kind] ?? kind)}</legend>
      <div class="rule-tools change-tools">
        {tool('up', texts.up, () => onMove(-1), place === 1)}
        {tool('more', texts.down, () => onMove(1), isLast)}
        {tool('remove', texts.remove, onRemove)}
      </div>
      <IssueNotes issues={useIssues(path, true)} />
      {fields ? (
        <div class="form-grid">
          <PickField
            label={texts.kind}
            path={`${path}.kind`}
            value={change.kind}
            options={KINDS}
            onChange={(next) => onChange(toKind(change, next as FormKind))}
          />
          {'target' in change && (
            <TargetField
              label={texts.target}
              path={`${path}.target`}
              target={change.target}
              onChange={(target, key) => onChange(withField(change, 'target', target), key)}
            />
          )}
          {fields.map((field) => (
            <ChangeFieldControl
              key={`${kind} ${field.name}`}
              field={field}
              path={path}
              value={(change as unknown as Record<string, unknown>)[field.name]}
              onChange={(value, key) => onChange(withField(change, field.name, value), key)}
            />
          ))}
        </div>
      ) : (
        <ParsedField
          label={texts.json}
          path={path}
          about={texts.jsonAbout}
          wrong={texts.jsonWrong}
          value={change}
          toText={(shown) => JSON.stringify(shown, null, 2)}
          read={readJsonObject<Change>}
          onChange={(next) => onChange(next, path)}
        />
      )}
    </fieldset>
  )
}

const KINDS = FORM_KINDS.map((value) => ({
  value: value as Change['kind'],
  label: texts.kinds[value] ?? value,
}))
