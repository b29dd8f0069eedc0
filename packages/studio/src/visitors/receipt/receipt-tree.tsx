import {
  type Answer,
  type ConditionReceipt,
  toConditionText,
  toNeedLines,
  type Wayfinding,
} from '@segue/rules/explain'

/** A condition with its answer, what was found, and its parts below it: in the words of `segue explain`. */
export function ReceiptTree({ receipt }: { readonly receipt: ConditionReceipt }) {
  const { answer, parts = [] } = receipt
  return (
    <ul class="receipt">
      <li>
        <span class={`receipt-line receipt-${answer}`}>{toConditionText(receipt)}</span>
        {parts.map((part, index) => (
          <ReceiptTree key={`${index} ${toConditionText(part)}`} receipt={part} />
        ))}
      </li>
    </ul>
  )
}

/** What would have to be otherwise, the nearest way; nothing where nothing lacks. */
export function NeedList({ way }: { readonly way: Wayfinding }) {
  const lines = toNeedLines(way)
  if (lines.length === 0) return null
  return (
    <ul class="needs">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** The colour that goes with an answer. The word stands in it. */
export function toAnswerClass(answer: Answer): string {
  return answer === 'yes' ? 'chip chip-main' : answer === 'unknown' ? 'chip chip-warn' : 'chip'
}
