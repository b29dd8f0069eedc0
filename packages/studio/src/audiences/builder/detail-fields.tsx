import type { EventCondition, PropCondition } from '@segue/protocol'
import type { Vocabulary } from '@segue/protocol/api'
import { Icon } from '../../elements/icon.tsx'
import { audiences } from '../../messages/en/audiences.ts'
import { firstWord, wordsAt } from '../rule/fact-words.ts'
import { detailsOf, withDetails } from '../rule/line-kind.ts'
import { FACT_OPERATORS, withOperator } from '../rule/operators.ts'
import { Combo } from './combo.tsx'
import { TestFields } from './test-fields.tsx'

const texts = audiences.builder

/** What an event must be like to count: its properties, all of which must hold. */
export function DetailFields<Line extends Pick<EventCondition, 'event' | 'where'>>(props: {
  readonly line: Line
  readonly words: Vocabulary
  readonly onChange: (line: Line, key?: string) => void
}) {
  const { line, words, onChange } = props
  const properties = words.events.find(({ type }) => type === line.event)?.properties ?? []
  const details = detailsOf(line.where) ?? []
  const setAll = (next: readonly PropCondition[], key?: string) =>
    onChange(withDetails(line, next), key)
  const setOne = (index: number, detail: PropCondition, key?: string) =>
    setAll(
      details.map((one, at) => (at === index ? detail : one)),
      key && `${key} ${index}`,
    )

  function turnTo(detail: PropCondition, prop: string): PropCondition {
    const isListed = properties.some(({ path }) => path === prop)
    if (!isListed) return { ...detail, prop }
    return withOperator({ ...detail, prop, value: firstWord(properties, prop) }, detail.op)
  }
  function add() {
    const prop = properties[0]?.path ?? 'page.path'
    setAll([...details, { prop, op: 'equals', value: firstWord(properties, prop) }])
  }

  return (
    <>
      {details.map((detail, index) => (
        <span key={index} class="rule-detail">
          <span class="rule-word">{texts.detail}</span>
          <Combo
            label={texts.property}
            value={detail.prop}
            words={properties.map(({ path }) => path)}
            onChange={(prop) => setOne(index, turnTo(detail, prop), 'property')}
          />
          <TestFields
            test={detail}
            operators={FACT_OPERATORS}
            words={wordsAt(properties, detail.prop)}
            onChange={(test, key) => setOne(index, test, key)}
          />
          <button
            class="button button-quiet rule-tool"
            type="button"
            aria-label={texts.removeDetail}
            onClick={() => setAll(details.filter((_, at) => at !== index))}
          >
            <Icon name="remove" />
          </button>
        </span>
      ))}
      <button class="button button-quiet rule-more" type="button" onClick={add}>
        <Icon name="add" />
        {texts.addDetail}
      </button>
    </>
  )
}
