import type { FoundVisitor } from '@segue/protocol/api'
import { toMoment } from '../format/dates.ts'
import { toCount } from '../format/numbers.ts'
import { visitors as texts } from '../messages/en/visitors.ts'
import { toAddress } from '../shell/to-address.ts'
import type { Names } from '../site/names.ts'

/** One visitor of a list, who leads to what they did. Ids are text of visitors and of the site. */
export function VisitorRow(props: {
  readonly found: FoundVisitor
  readonly names: Names
  readonly zone: string
}) {
  const { found, names, zone } = props
  const { visitor, user, lastAt, events, stage, segments } = found
  return (
    <li class="visitor">
      <div class="visitor-who">
        <a class="visitor-id" href={toAddress('/studio/visitors', { visitor })}>
          {visitor}
        </a>
        {user !== null && <span class="chip chip-main">{texts.user(user)}</span>}
      </div>
      <p class="small muted">
        {texts.events(events, toCount(events))}, {texts.lastSeen(toMoment(lastAt, zone))}
      </p>
      <p class="chips">
        {stage && <span class="chip chip-main">{names.stage(stage)}</span>}
        {segments.map((id) => (
          <span key={id} class="chip">
            {names.segment(id)}
          </span>
        ))}
      </p>
    </li>
  )
}
