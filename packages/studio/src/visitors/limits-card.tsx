import type { SiteConfig } from '@segue/protocol'
import type { VisitorHistory } from '@segue/protocol/api'
import { toLabel } from '../audiences/rule/people-sentence.ts'
import { unseenFacts } from '../audiences/rule/unseen-facts.ts'
import { Card } from '../elements/card.tsx'
import { toCount } from '../format/numbers.ts'
import { visitors as texts } from '../messages/en/visitors.ts'

/** How far what is worked out here can be trusted: what is stored, for how long, and what only browsers know. */
export function LimitsCard(props: {
  readonly history: VisitorHistory
  readonly config: SiteConfig
}) {
  const { history, config } = props
  const { known, events, retentionDays, traits } = history
  const facts = Object.entries(traits).flatMap(([namespace, values]) =>
    Object.entries(values).map(([name, value]) => `${toLabel(`${namespace}.${name}`)} ${value}`),
  )
  const { segments, journey, experiences } = config
  const unseen = unseenFacts([segments, journey.stages, experiences], config)
  return (
    <Card label={texts.limits} title={texts.limitsTitle}>
      <ul class="evidence">
        <li>
          {events.length < known
            ? texts.newest(toCount(events.length), toCount(known))
            : texts.allEvents(toCount(known))}
        </li>
        <li>{retentionDays === null ? texts.forever : texts.retention(toCount(retentionDays))}</li>
        <li>{texts.consent}</li>
        {facts.length > 0 && <li>{texts.placeKnown(facts.join(', '))}</li>}
        {unseen.length > 0 && <li>{texts.unseen(unseen.join(', '))}</li>}
        <li>{texts.zone(config.timeZone)}</li>
      </ul>
    </Card>
  )
}
