import type { Condition } from '@segue/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
import { audiences } from '../../messages/en/audiences.ts'
import { lineKindOf } from '../rule/line-kind.ts'
import { toClause } from '../rule/people-sentence.ts'
import { replaceAt, type Spot } from '../rule/rule-edits.ts'
import { toKey, toNumber, useBench } from './bench.ts'
import { EventLine } from './event-line.tsx'
import { RfmLine, ScoreLine, SegmentLine, StageLine, TraitLine } from './fact-lines.tsx'
import { JsonLine } from './json-line.tsx'
import { PartCount } from './part-count.tsx'
import { PartTools } from './part-tools.tsx'

const texts = audiences.builder

/** One line of a rule with its controls, or as a sentence where there are none for it. */
export function RuleLine({ line, spot }: { line: Condition; spot: Spot }) {
  const bench = useBench()
  const [isJson, setJson] = useState(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const key = toKey(spot)
  useEffect(() => {
    if (bench.focus.wanted !== key) return
    bench.focus.wanted = null
    box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  })

  const change = (next: Condition, field?: string) =>
    bench.change(replaceAt(bench.rule, spot, next), field && `${key} ${field}`)
  return (
    <fieldset ref={box} class="rule-line">
      <legend class="hidden-text">
        {texts.line(toNumber(spot))}: {toClause(line, bench.names)}
      </legend>
      <div class="rule-fields">
        {isJson ? (
          <JsonLine
            line={line}
            onClose={() => setJson(false)}
            onApply={(next) => {
              setJson(false)
              change(next)
            }}
          />
        ) : (
          <LineFields line={line} onChange={change} />
        )}
      </div>
      <div class="rule-side">
        <PartCount spot={spot} />
        <PartTools spot={spot} onJson={() => setJson(true)} />
      </div>
    </fieldset>
  )
}

function LineFields(props: {
  readonly line: Condition
  readonly onChange: (line: Condition, key?: string) => void
}) {
  const { names } = useBench()
  const { line, onChange } = props
  const Fields = FIELDS[lineKindOf(line)]
  if (Fields) return <Fields line={line as never} onChange={onChange} />
  return (
    <div class="rule-sentence">
      <p>{toClause(line, names)}</p>
      <p class="small muted">{texts.jsonWhy}</p>
    </div>
  )
}

const FIELDS = {
  event: EventLine,
  trait: TraitLine,
  segment: SegmentLine,
  stage: StageLine,
  score: ScoreLine,
  rfm: RfmLine,
  json: undefined,
}
