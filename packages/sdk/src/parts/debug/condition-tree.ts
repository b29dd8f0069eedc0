import { type ConditionReceipt, toNoteText } from '@segue/rules/explain'
import { toSentence } from '@segue/rules/sentence'
import { element } from '../ui/element.ts'

/** A condition with its answer and what was found, its parts one step further in. */
export function conditionTree(receipt: ConditionReceipt): HTMLElement {
  const { condition, answer, parts = [] } = receipt
  const note = toNoteText(receipt)
  return element(
    'div',
    { class: 'condition' },
    element('b', { class: `answer ${answer}` }, answer),
    ` ${toSentence(condition)}`,
    ...(note === '' ? [] : [element('i', {}, note)]),
    ...(parts.length > 0 ? [element('div', { class: 'parts' }, ...parts.map(conditionTree))] : []),
  )
}
