import { type ExperienceReceipt, toFactText } from '@segue/rules/explain'
import { Card } from '../../elements/card.tsx'
import { visitors as texts } from '../../messages/en/visitors.ts'
import type { Names } from '../../site/names.ts'
import { ReceiptRow } from './receipt-row.tsx'
import { NeedList, ReceiptTree } from './receipt-tree.tsx'

/** Each experience: the variant that the visitor gets on that page, or why none. */
export function ExperiencesCard(props: {
  readonly receipts: readonly ExperienceReceipt[]
  readonly names: Names
  readonly path: string
}) {
  const { receipts, names, path } = props
  const shown = receipts.filter(({ verdict }) => verdict === 'shown').length
  return (
    <Card label={texts.experiences} title={texts.experiencesTitle(shown, receipts.length)}>
      <p class="small muted">{texts.experiencesAbout(path)}</p>
      <ol class="receipts">
        {receipts.map((receipt) => {
          const { experience, arm, verdict, facts, when, variants } = receipt
          const isArm = arm !== null && arm !== verdict
          return (
            <ReceiptRow
              key={experience}
              name={names.experience(experience)}
              answer={
                <span class={verdict === 'shown' ? 'chip chip-main' : 'chip'}>
                  <code>{verdict}</code> {isArm && names.arm(experience, arm)}
                </span>
              }
            >
              <p class="small">{texts.verdicts[verdict]}</p>
              <ul class="needs">
                {facts.map((fact) => (
                  <li key={toFactText(fact)}>{toFactText(fact)}</li>
                ))}
              </ul>
              {when && <ReceiptTree receipt={when} />}
              {variants.map(
                (variant) =>
                  variant.when && (
                    <div key={variant.variant}>
                      <p class="small">{texts.variant(names.arm(experience, variant.variant))}</p>
                      <ReceiptTree receipt={variant.when} />
                    </div>
                  ),
              )}
              <NeedList way={receipt} />
            </ReceiptRow>
          )
        })}
      </ol>
    </Card>
  )
}
