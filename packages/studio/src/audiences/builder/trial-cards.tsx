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
import { unseenFacts, worthOf } from '../rule/unseen-facts.ts'
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
  const rule = segment.when
  const unseen = unseenFacts(rule, config)
  return (
    <div class="stack" aria-busy={!trial.current}>
      <Card
        label={texts.count}
        title={toShareText(known && members, { all: known?.visitors ?? 0, rule, config })}
      >
        <ShareBar share={known?.visitors ? (members ?? 0) / known.visitors : 0} />
        <CountNote trial={trial} />
        <UnseenNote facts={unseen} />
        <FindingList findings={findings} />
      </Card>
      {unseen.length > 0 && (
        <>
          <Card label={texts.overlap} title={texts.overlapUncountable} children={null} />
          <Card label={texts.outside} title={texts.outsideUncountable} children={null} />
        </>
      )}
      {known && unseen.length === 0 && (
        <>
          <OverlapCard {...{ config, names }} overlap={known.overlap} members={members ?? 0} />
          <OutsideCard outside={known.outside} zone={config.timeZone} />
        </>
      )}
    </div>
  )
}

function OverlapCard(props: {
  readonly overlap: AudienceCount['overlap']
  readonly members: number
  readonly names: Names
  readonly config: SiteConfig
}) {
  const { members, names, config } = props
  const isCounted = (id: string) => worthOf(0, { segment: id }, config) === 'exact'
  const sorted = props.overlap
    .filter(({ segment }) => isCounted(segment))
    .sort((a, b) => b.visitors - a.visitors)
  const uncounted = props.overlap.filter(({ segment }) => !isCounted(segment))
  const [first] = sorted
  const shared = sorted.filter(({ visitors }) => visitors > 0)
  const title =
    first && first.visitors > 0
      ? texts.overlapTitle(names.segment(first.segment), toPercent(first.visitors / members))
      : texts.overlapNone
  return (
    <Card label={texts.overlap} title={title}>
      {members === 0 && <p class="small muted">{texts.overlapNobody}</p>}
      {props.overlap.length === 0 && <p class="small muted">{texts.overlapAlone}</p>}
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
        {uncounted.map(({ segment }) => (
          <li key={segment} class="overlap-row">
            <span>{names.segment(segment)}</span>
            <span class="overlap-count">{audiences.uncountable}</span>
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
