import { toReadableJson } from '@segue/protocol'
import type { ConditionReceipt } from '@segue/rules/explain'
import { toSentence } from '@segue/rules/sentence'
import { element } from '../ui/element.ts'

/** A condition with its answer and what was found, its parts one step further in. */
export function conditionTree(receipt: ConditionReceipt): HTMLElement {
  const { condition, answer, actual, reason, parts = [] } = receipt
  const notes = [
    ...(actual === undefined ? [] : [`found ${toText(actual)}`]),
    ...(reason === undefined ? [] : [reason]),
  ]
  return element(
    'div',
    { class: 'condition' },
    element('b', { class: `answer ${answer}` }, answer),
    ` ${toSentence(condition)}`,
    ...(notes.length > 0 ? [element('i', {}, ` (${notes.join(', ')})`)] : []),
    ...(parts.length > 0 ? [element('div', { class: 'parts' }, ...parts.map(conditionTree))] : []),
  )
}

/** A value as receipts write it. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : toReadableJson(value)
}
