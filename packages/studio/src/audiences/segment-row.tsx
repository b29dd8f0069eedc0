import type { ConfigFinding, Segment, SiteConfig } from '@segue/protocol'
import type { AudienceCount } from '@segue/protocol/api'
import { ShareBar } from '../elements/share-bar.tsx'
import { audiences } from '../messages/en/audiences.ts'
import type { Names } from '../site/names.ts'
import { FindingList } from './finding-list.tsx'
import { toPeopleSentence } from './rule/people-sentence.ts'
import { unseenFacts } from './rule/unseen-facts.ts'
import { toShareText } from './share-text.ts'
import { UnseenNote } from './unseen-note.tsx'

/** One segment: its rule in words, who is in it, where it is used and what is worth a look. */
export function SegmentRow(props: {
  readonly segment: Segment
  readonly names: Names
  readonly count: AudienceCount | undefined
  readonly uses: readonly string[]
  readonly config: SiteConfig
  readonly findings: readonly ConfigFinding[]
  readonly onOpen: () => void
}) {
  const { segment, names, count, uses, config, findings, onOpen } = props
  const visitors = count?.segments.find((one) => one.segment === segment.id)?.visitors
  const all = count?.visitors ?? 0
  return (
    <li class="segment">
      <div class="segment-text">
        <h3 class="segment-name">{segment.name}</h3>
        <p>{toPeopleSentence(segment.when, names)}</p>
        <p class="small muted">
          {uses.length > 0 ? `${audiences.usedBy} ${uses.join(', ')}` : audiences.unused}
        </p>
        <UnseenNote facts={unseenFacts(segment.when, config)} />
        <FindingList findings={findings} />
      </div>
      <div class="segment-size">
        <p class="segment-count">{toShareText(visitors, { all, rule: segment.when, config })}</p>
        <ShareBar share={visitors !== undefined && all > 0 ? visitors / all : 0} />
        <button
          class="button"
          type="button"
          aria-label={audiences.editOf(segment.name)}
          onClick={onOpen}
        >
          {audiences.edit}
        </button>
        <div class="rule-starts small">
          <a
            href={`/studio/reports?show=personas&segment=${encodeURIComponent(segment.id)}`}
            aria-label={audiences.personaOf(segment.name)}
          >
            {audiences.persona}
          </a>
          <a
            href="/studio/reports?show=segment-health"
            aria-label={audiences.healthOf(segment.name)}
          >
            {audiences.health}
          </a>
        </div>
      </div>
    </li>
  )
}
