import type { Digest } from '@segue/protocol/api'
import { Card } from '../../elements/card.tsx'
import { toDay, toMoment } from '../../format/dates.ts'
import { settings } from '../../messages/en/settings.ts'

const { digest: texts } = settings

/** When the next digest is due, and what became of the newest with each recipient. */
export function DigestStateCard({ digest, zone }: { digest: Digest; zone: string }) {
  const { next, by, last } = digest
  return (
    <Card
      label={texts.state}
      title={last ? texts.last(toDay(last.from, zone), toDay(last.until - 1, zone)) : texts.never}
    >
      <p class="small muted">{next === null ? texts.off : texts.next(toMoment(next, zone), by)}</p>
      {last && (
        <ul class="rows">
          {last.posts.map(({ to, state, at, why }) => (
            <li key={to} class="row">
              <span>
                <span class="cell-main">{to}</span>
                <span class="cell-line muted">{texts.states[state](toMoment(at, zone))}</span>
                {why !== '' && <span class="cell-line">{why}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
