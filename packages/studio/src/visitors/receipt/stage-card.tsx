import type { StageReceipt } from '@segue/rules/explain'
import { Card } from '../../elements/card.tsx'
import { toMoment } from '../../format/dates.ts'
import { visitors as texts } from '../../messages/en/visitors.ts'
import type { Names } from '../../site/names.ts'
import { ReceiptRow } from './receipt-row.tsx'
import { NeedList, ReceiptTree, toAnswerClass } from './receipt-tree.tsx'

/** The stage, since when, and what would lead into each of them, and out of this one. */
export function StageCard(props: {
  readonly receipt: StageReceipt
  readonly names: Names
  readonly zone: string
}) {
  const { receipt, names, zone } = props
  const { stage, since, stages } = receipt
  const title =
    stages.length === 0
      ? texts.noStage
      : texts.stageSince(names.stage(stage), toMoment(since, zone))
  const shown = stages.filter(({ stage: id, enter, exit, field }) =>
    Boolean(enter || field || (exit && id === stage)),
  )
  return (
    <Card label={texts.stageLabel} title={title}>
      <ul class="receipts">
        {shown.map(({ stage: id, field, enter, exit, ...way }) => (
          <ReceiptRow
            key={id}
            name={names.stage(id)}
            answer={
              enter && (
                <span class={toAnswerClass(enter.answer)}>
                  {texts.enter} {enter.answer}
                </span>
              )
            }
          >
            {field !== undefined && <p class="small">{texts.nobodyEnters(field)}</p>}
            {enter && <ReceiptTree receipt={enter} />}
            <NeedList way={way} />
            {exit && id === stage && (
              <>
                <p class="small">
                  {texts.exit} {exit.answer}
                </p>
                <ReceiptTree receipt={exit} />
              </>
            )}
          </ReceiptRow>
        ))}
      </ul>
    </Card>
  )
}
