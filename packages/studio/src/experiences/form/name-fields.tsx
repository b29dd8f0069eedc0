import type { Experience } from '@segue/protocol'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'

const texts = experiences.form

/** What an experience is called, how it stands, and how it chooses a variant. */
export function NameFields(props: {
  readonly experience: Experience
  readonly path: string
  readonly isIdFixed: boolean
  readonly onChange: (experience: Experience, key?: string) => void
}) {
  const { experience, path, isIdFixed, onChange } = props
  return (
    <div class="form-grid">
      <TextField
        label={texts.name}
        path={`${path}.name`}
        value={experience.name}
        onChange={(name) => onChange({ ...experience, name }, 'name')}
      />
      <TextField
        label={texts.id}
        path={`${path}.id`}
        about={isIdFixed ? texts.idFixed : texts.idAbout}
        isFixed={isIdFixed}
        value={experience.id}
        onChange={(id) => onChange({ ...experience, id }, 'id')}
      />
      <PickField
        label={texts.state}
        path={`${path}.state`}
        value={experience.state}
        options={STATES}
        onChange={(state) => onChange({ ...experience, state })}
      />
      <PickField
        label={texts.mode}
        path={`${path}.mode`}
        value={experience.mode}
        options={MODES}
        onChange={(mode) => onChange({ ...experience, mode })}
      />
    </div>
  )
}

const STATES = (['draft', 'running', 'paused', 'archived'] as const).map((value) => ({
  value,
  label: texts.states[value],
}))
const MODES = (['personalize', 'experiment'] as const).map((value) => ({
  value,
  label: texts.modes[value],
}))
