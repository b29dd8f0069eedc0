import type { SiteConfig } from '@segue/protocol'
import { PickField } from '../../form/pick-field.tsx'
import { dataReports } from '../../messages/en/data-reports.ts'
import { createNames, type Names } from '../../site/names.ts'
import {
  type BeforeOption,
  KINDS,
  type TouchpointQuestion,
  toBeforeOptions,
} from './touchpoint-question.ts'

const texts = dataReports.touchpoints

/** What counts as a touchpoint, and before what. What is chosen is asked at once. */
export function TouchpointsForm(props: {
  readonly config: SiteConfig
  readonly question: TouchpointQuestion
  readonly onAsk: (question: { readonly by: string; readonly before: string }) => void
}) {
  const { config, question, onAsk } = props
  const { by = KINDS[0], before = '' } = question
  const names = createNames(config)
  return (
    <div class="card report-terms">
      <PickField
        label={texts.by}
        path=""
        value={by}
        options={KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
        onChange={(next) => onAsk({ by: next, before })}
      />
      <PickField
        label={texts.before}
        path=""
        value={before}
        options={[
          { value: '', label: texts.standard },
          ...toBeforeOptions(config).map((option) => ({
            value: option.value,
            label: toLabel(option, names),
          })),
        ]}
        onChange={(next) => onAsk({ by, before: next })}
      />
    </div>
  )
}

function toLabel({ kind, ids: [one = '', other = ''] }: BeforeOption, names: Names): string {
  if (kind === 'goal') return texts.beforeGoal(names.goal(one))
  if (kind === 'stage') return texts.beforeStage(names.stage(one))
  return texts.beforeMove(names.stage(one), names.stage(other))
}
