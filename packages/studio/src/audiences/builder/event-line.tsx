import type { EventCondition } from '@segue/protocol'
import { audiences } from '../../messages/en/audiences.ts'
import { MEASURES } from '../rule/line-kind.ts'
import { operatorsOf, withOperator } from '../rule/operators.ts'
import { useBench } from './bench.ts'
import { Combo } from './combo.tsx'
import { DetailFields } from './detail-fields.tsx'
import { Pick } from './pick.tsx'
import { TestFields } from './test-fields.tsx'
import { WindowFields } from './window-fields.tsx'

const texts = audiences.builder

/** What the visitor did: the event with its details, how often or how much, and when. */
export function EventLine(props: {
  readonly line: EventCondition
  readonly onChange: (line: EventCondition, key?: string) => void
}) {
  const { line, onChange } = props
  const { words } = useBench()
  const { events } = words
  const measure = line.measure ?? 'count'
  const properties = events.find(({ type }) => type === line.event)?.properties ?? []
  const paths = properties.map(({ path }) => path)

  return (
    <>
      <span class="rule-word">{texts.did}</span>
      <Combo
        label={texts.event}
        value={line.event}
        words={events.map(({ type }) => type)}
        onChange={(event) => onChange({ ...line, event }, 'event')}
      />
      <Pick
        label={texts.measure}
        value={measure}
        options={MEASURES.map((value) => ({ value, label: texts.measures[value] }))}
        onChange={(next) => onChange(withMeasure(line, next))}
      />
      {MEASURES_OF_PROPERTIES.includes(measure) && (
        <Combo
          label={texts.property}
          value={line.of ?? ''}
          words={paths}
          onChange={(of) => onChange({ ...line, of }, 'of')}
        />
      )}
      <TestFields test={line} operators={operatorsOf(measure)} isCount onChange={onChange} />
      <WindowFields
        within={line.within}
        onChange={(within, key) => onChange(withWindow(line, within), key)}
      />
      <DetailFields line={line} words={words} onChange={onChange} />
    </>
  )
}

function withMeasure(line: EventCondition, measure: (typeof MEASURES)[number]): EventCondition {
  const { measure: _, of, ...rest } = line
  const operators = operatorsOf(measure)
  const op = operators.includes(line.op) ? line.op : (operators[0] ?? line.op)
  const isOfProperty = MEASURES_OF_PROPERTIES.includes(measure)
  const next = {
    ...rest,
    ...(measure === 'count' ? {} : { measure }),
    ...(isOfProperty ? { of: of ?? 'value' } : {}),
  }
  return op === line.op ? next : withOperator({ ...next, value: 30 }, op)
}

function withWindow(line: EventCondition, within: EventCondition['within']): EventCondition {
  const { within: _, ...rest } = line
  return within === undefined ? rest : { ...line, within }
}

const MEASURES_OF_PROPERTIES: readonly string[] = ['sum', 'average', 'max', 'distinct']
