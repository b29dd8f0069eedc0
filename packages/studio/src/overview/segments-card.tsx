import type { ReportFrame } from '@segue/protocol/api'
import { Card } from '../elements/card.tsx'
import { ShareBar } from '../elements/share-bar.tsx'
import { toCount, toPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { LazyExports } from './lazy-exports.tsx'
import type { Share } from './shares.ts'

/** Segments by size. A visitor can be in several, so shares do not add up to the whole. */
export function SegmentsCard(props: {
  readonly segments: readonly Share[]
  readonly names: Names
  readonly frame: ReportFrame
}) {
  const { segments, names, frame } = props
  const sorted = [...segments].sort((a, b) => b.visitors - a.visitors)
  const title = toFinding(sorted, names)
  return (
    <Card
      label={en.segments.label}
      title={title}
      actions={
        <LazyExports name="segment" shares={sorted} toName={names.segment} {...{ title, frame }} />
      }
    >
      {sorted.length === 0 ? (
        <p class="muted">{en.segments.none}</p>
      ) : (
        <ol class="ranking">
          {sorted.map((segment) => (
            <li key={segment.id} class="ranking-row">
              <span class="ranking-name">{names.segment(segment.id)}</span>
              <ShareBar share={segment.share} />
              <span class="ranking-number">{toCount(segment.visitors)}</span>
              <span class="ranking-share muted">{toPercent(segment.share)}</span>
            </li>
          ))}
        </ol>
      )}
      <p class="small muted">{en.segments.overlap}</p>
    </Card>
  )
}

function toFinding(sorted: readonly Share[], names: Names): string {
  const largest = sorted[0]
  if (!largest || largest.visitors === 0) return en.segments.findingNone
  return en.segments.finding(names.segment(largest.id), toPercent(largest.share))
}
