import type {
  RfmCondition,
  ScoreCondition,
  SegmentCondition,
  StageCondition,
  TraitCondition,
} from '@segue/protocol'
import { audiences } from '../../messages/en/audiences.ts'
import { factWords, firstWord, wordsAt } from '../rule/fact-words.ts'
import { COUNT_OPERATORS, FACT_OPERATORS, withOperator } from '../rule/operators.ts'
import { useBench } from './bench.ts'
import { Combo } from './combo.tsx'
import { NumberField } from './number-field.tsx'
import { Pick } from './pick.tsx'
import { TestFields } from './test-fields.tsx'

const texts = audiences.builder

interface LineProps<Line> {
  readonly line: Line
  readonly onChange: (line: Line, key?: string) => void
}

/** A fact about the visitor. */
export function TraitLine({ line, onChange }: LineProps<TraitCondition>) {
  const facts = factWords(useBench().words)
  return (
    <>
      <Combo
        label={texts.fact}
        value={line.trait}
        words={facts.map(({ path }) => path)}
        onChange={(trait) => {
          const value = firstWord(facts, trait)
          const isListed = facts.some(({ path }) => path === trait)
          const next = { ...line, trait, ...(isListed && { value }) }
          onChange(isListed ? withOperator(next, next.op) : next, 'fact')
        }}
      />
      <TestFields
        test={line}
        operators={FACT_OPERATORS}
        words={wordsAt(facts, line.trait)}
        onChange={onChange}
      />
    </>
  )
}

/** Another segment. */
export function SegmentLine({ line, onChange }: LineProps<SegmentCondition>) {
  const { config, segment: own } = useBench()
  const others = config.segments.filter(({ id }) => id !== own)
  return (
    <>
      <span class="rule-word">{texts.isIn}</span>
      <Pick
        label={texts.segment}
        value={line.segment}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(segment) => onChange({ ...line, segment })}
      />
    </>
  )
}

/** A stage of the journey, for some time perhaps. */
export function StageLine({ line, onChange }: LineProps<StageCondition>) {
  const { stages } = useBench().config.journey
  return (
    <>
      <span class="rule-word">{texts.isInStage}</span>
      <Pick
        label={texts.stage}
        value={line.stage}
        options={stages.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(stage) => onChange({ ...line, stage })}
      />
      <label class="rule-check">
        <input
          type="checkbox"
          checked={line.orLater === true}
          onChange={(event) => onChange({ ...line, orLater: event.currentTarget.checked })}
        />
        {texts.orLater}
      </label>
      <NumberField
        label={texts.sinceDays}
        value={line.daysAtLeast ?? 0}
        onChange={(daysAtLeast) => onChange({ ...line, daysAtLeast }, 'days')}
      />
      <span class="rule-word">{texts.days}</span>
    </>
  )
}

/** The value of a score for a topic. */
export function ScoreLine({ line, onChange }: LineProps<ScoreCondition>) {
  const { scores = [] } = useBench().config
  return (
    <>
      <Pick
        label={texts.score}
        value={line.score}
        options={scores.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(score) => onChange({ ...line, score })}
      />
      <Combo
        label={texts.topic}
        value={line.topic ?? 'all'}
        words={['all']}
        onChange={(topic) => onChange({ ...line, topic }, 'topic')}
      />
      <TestFields test={line} operators={COUNT_OPERATORS} onChange={onChange} />
    </>
  )
}

/** A class of recency, frequency or monetary value. */
export function RfmLine({ line, onChange }: LineProps<RfmCondition>) {
  const classes = ['recency', 'frequency', 'monetary'] as const
  return (
    <>
      <Pick
        label={texts.rfm}
        value={line.rfm}
        options={classes.map((value) => ({ value, label: texts.rfmClasses[value] }))}
        onChange={(rfm) => onChange({ ...line, rfm })}
      />
      <TestFields test={line} operators={COUNT_OPERATORS} onChange={onChange} />
    </>
  )
}
