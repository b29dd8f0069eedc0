import type { VisitorLook } from '@segue/protocol/api'
import { Card } from '../../elements/card.tsx'
import { TableFrame } from '../../elements/table-frame.tsx'
import { toMoment } from '../../format/dates.ts'
import { looksTexts as texts } from '../../messages/en/settings-looks.ts'
import { toAddress } from '../../shell/to-address.ts'

/** Looks at visitors as a table, newest first. */
export function LooksCard(props: {
  readonly title: string
  readonly looks: readonly VisitorLook[]
  readonly zone: string
}) {
  const { title, looks, zone } = props
  return (
    <Card label={texts.label} title={title}>
      <p class="card-about">{texts.about}</p>
      <TableFrame label={texts.label}>
        <thead>
          <tr>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.deed}</th>
            <th scope="col">{texts.whom}</th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look, place) => (
            <tr key={`${look.at} ${place}`}>
              <td>
                <time dateTime={new Date(look.at).toISOString()}>{toMoment(look.at, zone)}</time>
              </td>
              <td>{look.by}</td>
              <td>{texts.deeds[look.deed]}</td>
              <td class="cell-wrap">
                <Whom look={look} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  )
}

function Whom({ look: { who, id, isErased } }: { readonly look: VisitorLook }) {
  if (who === 'everyone') return <>{texts.everyone}</>
  if (isErased) return <>{texts.erased(id)}</>
  if (who === 'user') return <>{texts.user(id)}</>
  return <a href={toAddress('/studio/visitors', { visitor: id })}>{id}</a>
}
