import type { FrequencyCap, SlidingWindow } from '@segue/protocol'
import { AmountField } from '../../form/amount-field.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { experiences } from '../../messages/en/experiences.ts'

const texts = experiences.form

/** How often one visitor sees it at most: as often as they come, or on so many page views, ever or within a time. */
export function FrequencyFields(props: {
  readonly path: string
  readonly cap: FrequencyCap | undefined
  readonly onChange: (cap: FrequencyCap | undefined, key?: string) => void
}) {
  const { path, cap, onChange } = props
  const unit = UNITS.find((one) => cap?.within?.[one] !== undefined)
  const kind: Kind = cap === undefined ? 'always' : (unit ?? 'ever')
  const set = (next: Kind, views = cap?.views ?? 1, amount = FIRST_AMOUNT) => {
    if (next === 'always') return onChange(undefined)
    return onChange(next === 'ever' ? { views } : { views, within: { [next]: amount } })
  }
  return (
    <>
      <PickField
        label={texts.frequency}
        path={path}
        value={kind}
        options={KINDS}
        onChange={(next) => set(next)}
      />
      {cap && (
        <AmountField
          label={texts.frequencyViews}
          about={texts.frequencyAbout}
          path={`${path}.views`}
          value={cap.views}
          onChange={(views) => onChange({ ...cap, views }, `${path}.views`)}
        />
      )}
      {cap && unit && (
        <AmountField
          label={texts.frequencyUnits[unit]}
          path={`${path}.within`}
          value={cap.within?.[unit] ?? 0}
          onChange={(amount) => onChange({ ...cap, within: { [unit]: amount } }, `${path}.within`)}
        />
      )}
    </>
  )
}

const UNITS = ['days', 'hours', 'minutes'] as const satisfies readonly (keyof SlidingWindow)[]
type Kind = 'always' | 'ever' | (typeof UNITS)[number]
const KINDS = (['always', 'ever', ...UNITS] as const).map((value) => ({
  value,
  label: texts.frequencies[value],
}))
const FIRST_AMOUNT = 7
