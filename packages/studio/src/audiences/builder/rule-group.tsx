import type { Condition } from '@segue/protocol'
import { useEffect, useRef } from 'preact/hooks'
import { audiences } from '../../messages/en/audiences.ts'
import {
  type GroupKind,
  groupKindOf,
  partsOf,
  replaceAt,
  type Spot,
  toKind,
} from '../rule/rule-edits.ts'
import { AddLine } from './add-line.tsx'
import { toKey, toNumber, useBench } from './bench.ts'
import { PartCount } from './part-count.tsx'
import { PartTools } from './part-tools.tsx'
import { Pick } from './pick.tsx'
import { RuleLine } from './rule-line.tsx'

const texts = audiences.builder
const KINDS = (['all', 'any', 'none'] as const).map((value) => ({
  value,
  label: texts.groupKinds[value],
}))

/** A group of lines: all, any or none of them. The rule itself may be a single line without a group around it. */
export function RuleGroup({ group, spot }: { group: Condition; spot: Spot }) {
  const bench = useBench()
  const box = useRef<HTMLFieldSetElement>(null)
  const kind = groupKindOf(group)
  const key = toKey(spot)
  useEffect(() => {
    if (bench.focus.wanted !== key || (spot.length === 0 && !kind)) return
    bench.focus.wanted = null
    box.current?.querySelector<HTMLElement>('summary, select')?.focus()
  })
  const setKind = (next: GroupKind) =>
    bench.change(replaceAt(bench.rule, spot, toKind(group, next)))
  return (
    <fieldset ref={box} class="rule-group">
      <legend class="hidden-text">
        {spot.length === 0 ? texts.rule : `${texts.group} ${toNumber(spot)}`}
      </legend>
      {kind && (
        <div class="rule-head">
          <span class="rule-fields">
            <span class="rule-word">
              {spot.length === 0 ? texts.groupLabel : texts.groupLabelInside}
            </span>
            <Pick label={texts.group} value={kind} options={KINDS} onChange={setKind} />
          </span>
          {spot.length > 0 && (
            <span class="rule-side">
              <PartCount spot={spot} />
              <PartTools spot={spot} />
            </span>
          )}
        </div>
      )}
      {kind ? (
        partsOf(group).map((part, index) => (
          <RulePart key={index} part={part} spot={[...spot, index]} />
        ))
      ) : (
        <RuleLine line={group} spot={spot} />
      )}
      <AddLine spot={spot} />
    </fieldset>
  )
}

function RulePart({ part, spot }: { part: Condition; spot: Spot }) {
  if (groupKindOf(part)) return <RuleGroup group={part} spot={spot} />
  return <RuleLine line={part} spot={spot} />
}
