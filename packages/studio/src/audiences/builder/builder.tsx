import type { Condition, Segment, SiteConfig } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { useMemo, useRef } from 'preact/hooks'
import { FormTools, listenForUndo } from '../../draft/undo-tools.tsx'
import { useSteps } from '../../draft/use-steps.ts'
import { Card } from '../../elements/card.tsx'
import { OpenedTitle } from '../../elements/opened-title.tsx'
import { COUNTED_LINES_MAX } from '../../limits.ts'
import { audiences } from '../../messages/en/audiences.ts'
import { createNames } from '../../site/names.ts'
import { toPeopleSentence } from '../rule/people-sentence.ts'
import { listSpots, partAt, type Spot } from '../rule/rule-edits.ts'
import { useTrial } from '../use-trial.ts'
import { type Bench, BenchContext, toKey } from './bench.ts'
import { RuleGroup } from './rule-group.tsx'
import { SegmentFields } from './segment-fields.tsx'
import { TrialCards } from './trial-cards.tsx'

const texts = audiences.builder

/** A segment being edited: its rule as a sentence of controls, with live counts, and every step can be undone. */
export function Builder(props: {
  readonly segment: Segment
  readonly config: SiteConfig
  readonly words: Vocabulary
  readonly isIdFixed: boolean
  readonly uses: readonly string[]
  readonly onBack: () => void
  readonly onRemove: () => void
  readonly onChange: (segment: Segment) => void
}) {
  const { config, words, uses, onBack, onRemove } = props
  const steps = useSteps(props.segment, props.onChange)
  const segment = steps.value
  const rule = segment.when
  const spots = listSpots(rule).slice(0, COUNTED_LINES_MAX)
  const rules = spots.map((spot) => partAt(rule, spot))
  const trial = useTrial(config, { rules, segment: segment.id })
  const names = useMemo(() => createNames(config), [config])
  const focus = useRef<{ wanted: string | null }>({ wanted: null }).current
  const bench: Bench = {
    ...{ rule, config, segment: segment.id, names, words, focus },
    change: (when: Condition, key) => steps.edit({ ...segment, when }, key),
    countAt: (spot: Spot) => {
      const index = spots.findIndex((one) => toKey(one) === toKey(spot))
      return trial.current && !trial.problem ? trial.count?.rules[index] : undefined
    },
  }

  return (
    <BenchContext.Provider value={bench}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcuts of the buttons it holds */}
      <div class="builder" onKeyDown={(event) => listenForUndo(event, steps)}>
        <Card
          label={texts.rule}
          title={<OpenedTitle text={segment.name} />}
          actions={<FormTools steps={steps} back={texts.back} onBack={onBack} />}
        >
          <p class="builder-sentence">{toPeopleSentence(rule, names)}</p>
          <RuleGroup group={rule} spot={[]} />
          <SegmentFields
            segment={segment}
            isIdFixed={props.isIdFixed || uses.length > 0}
            taken={config.segments.map(({ id }) => id).filter((id) => id !== segment.id)}
            onChange={steps.edit}
          />
          <div class="builder-foot">
            <button class="button" type="button" disabled={uses.length > 0} onClick={onRemove}>
              {texts.remove}
            </button>
            {uses.length > 0 && <span class="small muted">{texts.removeUsed}</span>}
          </div>
        </Card>
        <TrialCards trial={trial} segment={segment} names={names} config={config} />
      </div>
    </BenchContext.Provider>
  )
}
