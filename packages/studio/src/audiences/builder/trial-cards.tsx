import type { Segment, SiteConfig } from '@segue/protocol'
import type { AudienceCount } from '@segue/protocol/api'
import { Card } from '../../elements/card.tsx'
import { ShareBar } from '../../elements/share-bar.tsx'
import { toMoment } from '../../format/dates.ts'
import { toCount, toPercent } from '../../format/numbers.ts'
import { audiences } from '../../messages/en/audiences.ts'
import type { Names } from '../../site/names.ts'
import { CountNote } from '../count-note.tsx'
import { FindingList } from '../finding-list.tsx'
import { unseenFacts } from '../rule/unseen-facts.ts'
import { toShareText } from '../share-text.ts'
import { UnseenNote } from '../unseen-note.tsx'
import type { Trial } from '../use-trial.ts'

const texts = audiences.builder

/** What came of trying the rule: who matches, who is in other segments, too, and why somebody is not in it. */
export function TrialCards(props: {
  readonly trial: Trial
  readonly segment: Segment
  readonly names: Names
  readonly config: SiteConfig
}) {
  const { trial, segment, names, config } = props
  const { count, check } = trial
  const members = count?.segments.find((one) => one.segment === segment.id)?.visitors
  const findings = (check?.findings ?? []).filter(({ about }) => about.includes(segment.id))
  const known = trial.problem ? undefined : count
  return (
    <div class="stack" aria-busy={!trial.current}>
      <Card label={texts.count} title={toShareText(known && members, known?.visitors ?? 0)}>
        <ShareBar share={known?.visitors ? (members ?? 0) / known.visitors : 0} />
        <CountNote trial={trial} />
        <UnseenNote facts={unseenFacts(segment.when, config)} />
        <FindingList findings={findings} />
      </Card>
      {known && <OverlapCard overlap={known.overlap} members={members ?? 0} names={names} />}
      {known && <OutsideCard outside={known.outside} zone={config.timeZone} />}
    </div>
  )
}

function OverlapCard(props: {
  readonly overlap: AudienceCount['overlap']
  readonly members: number
  readonly names: Names
}) {
  const { members, names } = props
  const sorted = [...props.overlap].sort((a, b) => b.visitors - a.visitors)
  const [first] = sorted
  const shared = sorted.filter(({ visitors }) => visitors > 0)
  const title =
    first && first.visitors > 0
      ? texts.overlapTitle(names.segment(first.segment), toPercent(first.visitors / members))
      : texts.overlapNone
  return (
    <Card label={texts.overlap} title={title}>
      {members === 0 && <p class="small muted">{texts.overlapNobody}</p>}
      {!first && <p class="small muted">{texts.overlapAlone}</p>}
      <ol class="overlap">
        {shared.map(({ segment, visitors }) => (
          <li key={segment} class="overlap-row">
            <span>{names.segment(segment)}</span>
            <span class="overlap-count">
              {toCount(visitors)}, {toPercent(visitors / members)}
            </span>
            <ShareBar share={visitors / members} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function OutsideCard({ outside, zone }: { outside: AudienceCount['outside']; zone: string }) {
  if (!outside) return <Card label={texts.outside} title={texts.outsideNone} children={null} />
  return (
    <Card label={texts.outside} title={texts.outsideTitle(outside.visitor.slice(0, 8))}>
      <ul class="lacks">
        {outside.lacks.map((lack) => (
          <li key={lack}>{lack}</li>
        ))}
      </ul>
      <p class="small muted">
        {texts.outsideAbout(toCount(outside.events), toMoment(outside.lastAt, zone))}
      </p>
    </Card>
  )
}
