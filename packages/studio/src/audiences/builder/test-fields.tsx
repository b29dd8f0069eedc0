import type { Json, Test } from '@segue/protocol'
import { audiences } from '../../messages/en/audiences.ts'
import type { Word } from '../rule/fact-words.ts'
import { toScalar, VALUE_KINDS, withOperator } from '../rule/operators.ts'
import { Combo } from './combo.tsx'
import { NumberField } from './number-field.tsx'
import { Pick } from './pick.tsx'

const texts = audiences.builder

/** How a value is judged: the comparison, then what it compares with. */
export function TestFields<Kind extends Test>(props: {
  readonly test: Kind
  readonly operators: readonly string[]
  readonly words?: readonly Word[]
  /** For counts: *exactly* in place of *is*. */
  readonly isCount?: boolean
  readonly onChange: (test: Kind, key?: string) => void
}) {
  const { test, operators, words = [], isCount = false, onChange } = props
  const options = operators.map((op) => ({
    value: op,
    label: isCount && op === 'equals' ? texts.exactly : (texts.operators[op] ?? op),
  }))
  return (
    <>
      <Pick
        label={texts.operator}
        value={test.op}
        options={options}
        onChange={(op) => onChange(withOperator(test, op))}
      />
      <ValueField
        test={test}
        words={words}
        onChange={(value) => onChange({ ...test, value }, 'value')}
      />
    </>
  )
}

function ValueField(props: {
  readonly test: Test
  readonly words: readonly Word[]
  readonly onChange: (value: Json) => void
}) {
  const { words, onChange } = props
  const { op, value } = props.test
  if (VALUE_KINDS[op] === 'none') return null
  if (typeof value === 'number')
    return <NumberField label={texts.value} value={value} onChange={onChange} />
  if (VALUE_KINDS[op] === 'range' && Array.isArray(value)) {
    const [from, to] = value.map(Number) as [number, number]
    return (
      <>
        <NumberField label={texts.from} value={from} onChange={(one) => onChange([one, to])} />
        <NumberField label={texts.to} value={to} onChange={(one) => onChange([from, one])} />
      </>
    )
  }
  if (typeof value === 'boolean') {
    const options = [true, false].map((one) => ({ value: String(one), label: String(one) }))
    return (
      <Pick
        label={texts.value}
        value={String(value)}
        options={options}
        onChange={(text) => onChange(text === 'true')}
      />
    )
  }
  if (Array.isArray(value)) return <ListField value={value} onChange={onChange} />
  return <Combo label={texts.value} value={String(value)} words={words} onChange={onChange} />
}

/** Values with commas between them. They are taken when the field is left, so that a comma can be typed. */
function ListField({ value, onChange }: { value: Json[]; onChange: (value: Json) => void }) {
  const text = value.join(', ')
  return (
    <input
      class="input rule-input"
      aria-label={texts.list}
      value={text}
      size={Math.min(36, Math.max(12, text.length + 2))}
      onChange={(event) => {
        const parts = event.currentTarget.value.split(',').map((part) => part.trim())
        onChange(parts.filter((part) => part !== '').map((part) => toScalar(part, value[0])))
      }}
    />
  )
}
