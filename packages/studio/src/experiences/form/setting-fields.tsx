import type { Experience, SiteConfig } from '@segue/protocol'
import { AmountField } from '../../form/amount-field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { TextField } from '../../form/text-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'
import { withoutEmpty } from '../../site/without-empty.ts'
import { FrequencyFields } from './frequency-fields.tsx'
import { ScheduleFields } from './schedule-fields.tsx'

const texts = experiences.form

/** How many take part, when, beside which others, and what counts as success. */
export function SettingFields(props: {
  readonly experience: Experience
  readonly path: string
  readonly config: SiteConfig
  readonly onChange: (experience: Experience, key?: string) => void
}) {
  const { experience, path, config, onChange } = props
  const set = (
    fields: { readonly [Key in keyof Experience]?: Experience[Key] | undefined },
    key?: string,
  ) => onChange(withoutEmpty<Experience>({ ...experience, ...fields }), key)
  const groups = config.experiences.flatMap(({ group }) => group ?? [])
  return (
    <div class="form-grid">
      <AmountField
        label={texts.traffic}
        about={texts.trafficAbout}
        path={`${path}.traffic`}
        value={experience.traffic ?? 1}
        times={100}
        max={100}
        onChange={(traffic) => set({ traffic: traffic === 1 ? undefined : traffic }, 'traffic')}
      />
      <AmountField
        label={texts.control}
        about={texts.controlAbout}
        path={`${path}.control`}
        value={experience.control ?? 0}
        times={100}
        max={100}
        onChange={(control) => set({ control: control === 0 ? undefined : control }, 'control')}
      />
      <PickField
        label={texts.goal}
        path={`${path}.goal`}
        value={experience.goal ?? ''}
        options={[
          { value: '', label: texts.noGoal },
          ...config.goals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(goal) => set({ goal: goal === '' ? undefined : goal })}
      />
      <ScheduleFields
        path={`${path}.schedule`}
        schedule={experience.schedule}
        zone={config.timeZone}
        onChange={(schedule, key) => set({ schedule }, key)}
      />
      <FrequencyFields
        path={`${path}.frequencyCap`}
        cap={experience.frequencyCap}
        onChange={(frequencyCap, key) => set({ frequencyCap }, key)}
      />
      <TextField
        label={texts.group}
        about={texts.groupAbout}
        path={`${path}.group`}
        value={experience.group ?? ''}
        words={[...new Set(groups)]}
        onChange={(group) => set({ group: group === '' ? undefined : group }, 'group')}
      />
      <PickField
        label={texts.late}
        path={`${path}.late`}
        value={experience.late ?? 'skip'}
        options={LATES}
        onChange={(late) => set({ late: late === 'skip' ? undefined : late })}
      />
    </div>
  )
}

const LATES = (['skip', 'swap'] as const).map((value) => ({ value, label: texts.lates[value] }))
