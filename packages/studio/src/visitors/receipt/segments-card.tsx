import type { SegmentReceipt } from '@segue/rules/explain'
import { Card } from '../../elements/card.tsx'
import { visitors as texts } from '../../messages/en/visitors.ts'
import type { Names } from '../../site/names.ts'
import { ReceiptRow } from './receipt-row.tsx'
import { NeedList, ReceiptTree, toAnswerClass } from './receipt-tree.tsx'

/** Each segment: whether the visitor is in it, and why. */
export function SegmentsCard(props: {
  readonly receipts: readonly SegmentReceipt[]
  readonly names: Names
}) {
  const { receipts, names } = props
  const inside = receipts.filter(({ isIn }) => isIn).length
  return (
    <Card label={texts.segments} title={texts.segmentsTitle(inside, receipts.length)}>
      <ul class="receipts">
        {receipts.map((receipt) => {
          const { segment, condition } = receipt
          const { answer } = condition
          return (
            <ReceiptRow
              key={segment}
              name={names.segment(segment)}
              answer={<span class={toAnswerClass(answer)}>{texts.answers[answer]}</span>}
            >
              <ReceiptTree receipt={condition} />
              <NeedList way={receipt} />
            </ReceiptRow>
          )
        })}
      </ul>
    </Card>
  )
}
