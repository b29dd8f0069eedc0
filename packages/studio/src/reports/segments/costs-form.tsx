import type { SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { Field } from '../../form/field.tsx'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import type { Costs } from './costs.ts'

const texts = reports.segments

/** What personalization cost, for everyone and by segment. What is left empty is not asked with. */
export function CostsForm(props: {
  readonly config: SiteConfig
  readonly costs: Costs
  readonly onAsk: (costs: Costs) => void
}) {
  const { config, onAsk } = props
  const names = createNames(config)
  const [costs, setCosts] = useState(props.costs)
  return (
    <form
      class="card funnel-form"
      onSubmit={(event) => {
        event.preventDefault()
        onAsk(costs)
      }}
    >
      <p class="small muted">{texts.costsAbout}</p>
      <div class="funnel-steps">
        {[EVERYONE, ...config.segments.map(({ id }) => id)].map((segment) => (
          <Field
            key={segment}
            label={texts.costOf(names.segment(segment), config.currency)}
            path=""
          >
            {(described) => (
              <input
                class="input"
                type="number"
                min={0}
                step="any"
                value={costs[segment] ?? ''}
                {...described}
                onInput={({ currentTarget: { valueAsNumber: cost } }) => {
                  const { [segment]: _, ...others } = costs
                  setCosts(cost > 0 ? { ...others, [segment]: cost } : others)
                }}
              />
            )}
          </Field>
        ))}
      </div>
      <div class="funnel-terms">
        <button class="button button-main" type="submit">
          {texts.costsAsk}
        </button>
      </div>
    </form>
  )
}
