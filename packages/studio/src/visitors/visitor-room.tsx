import type { VisitorHistory } from '@segue/protocol/api'
import { explain } from '@segue/rules/explain'
import { useMemo } from 'preact/hooks'
import { createNames } from '../site/names.ts'
import { LimitsCard } from './limits-card.tsx'
import { ExperiencesCard } from './receipt/experiences-card.tsx'
import { SegmentsCard } from './receipt/segments-card.tsx'
import { StageCard } from './receipt/stage-card.tsx'
import { Scrubber } from './scrubber.tsx'
import { Timeline } from './timeline.tsx'
import { ToldCard } from './told-card.tsx'
import type { Stop } from './trace-visitor.ts'
import { useMoment } from './use-moment.ts'

/** A visitor at one moment of their life, and the way to the others. */
export function VisitorRoom(props: {
  readonly history: VisitorHistory
  readonly stops: readonly Stop[]
  readonly zone: string
}) {
  const { history, stops, zone } = props
  const [index, setIndex] = useMoment(stops)
  const stop = stops[index]
  const receipt = useMemo(() => stop && explain(stop.program, stop.profile, stop.situation), [stop])
  if (!stop || !receipt) return null
  const names = createNames(stop.program.config)
  const path = { stops, index, names, zone, onGo: setIndex }
  return (
    <div class="stack">
      <Scrubber {...path} visitor={history.visitor} user={history.user} />
      <div class="visitor-room">
        <div class="stack">
          <StageCard receipt={receipt.stage} names={names} zone={zone} />
          <SegmentsCard receipts={receipt.segments} names={names} />
          <ExperiencesCard
            receipts={receipt.experiences}
            names={names}
            path={String(stop.situation.traits.page?.path)}
          />
        </div>
        <div class="stack">
          <Timeline {...path} />
          <ToldCard stop={stop} names={names} />
          <LimitsCard history={history} config={stop.program.config} />
        </div>
      </div>
    </div>
  )
}
