import type { SiteConfig, TransitionRow } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Period } from '../../api/api.ts'
import { freeId, putSegment } from '../../audiences/segment-edits.ts'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { toCount } from '../../format/numbers.ts'
import { useLoad } from '../../load/use-load.ts'
import { journey } from '../../messages/en/journey.ts'
import { toAddress } from '../../shell/to-address.ts'
import { createNames } from '../../site/names.ts'
import { useSite, useStudio } from '../../studio.ts'
import { toTouchpointName } from '../touchpoints/touchpoint-name.ts'
import { TouchpointPart } from '../touchpoints/touchpoint-part.tsx'
import { BandDialog } from './band-dialog.tsx'
import { FlowCard } from './flow-card.tsx'
import {
  type BandSegment,
  type TouchpointBand,
  toMoveSegment,
  toTouchpointSegment,
} from './to-band-segment.ts'

/** How visitors moved between stages, and what they met before. Of each band a segment can be made in the draft. */
export function JourneyFlows(props: {
  readonly published: SiteConfig
  readonly config: SiteConfig
  readonly period: Period
  readonly days: number
  readonly onEdit: (config: SiteConfig) => void
}) {
  const { published, config, period, days, onEdit } = props
  const { api } = useStudio()
  const site = useSite().id
  const { route } = useLocation()
  const [picked, setPicked] = useState<Picked | null>(null)
  const moved = useLoad(JSON.stringify([site, period]), (signal) =>
    api.loadReport('transitions', { site, period, signal }),
  )
  const names = createNames(config)

  function pickMove({ from, to, visitors }: TransitionRow): void {
    const ends = [names.stage(from), names.stage(to)] as const
    const made = toMoveSegment({ from, to }, { name: journey.segment.move(...ends), days })
    setPicked({ made, band: journey.flow.band(...ends, toCount(visitors)) })
  }
  function pickTouchpoint(band: TouchpointBand, visitors: number): void {
    const ends = [toTouchpointName(band.touchpoint, band.by), names.stage(band.stage)] as const
    const made = toTouchpointSegment(band, { name: journey.segment.touchpoint(...ends), days })
    setPicked({ made, band: journey.touchpoints.band(...ends, toCount(visitors)) })
  }
  function make({ made: { segment } }: Picked): void {
    const id = freeId(config, segment.id)
    onEdit(putSegment(config, { ...segment, id }, id))
    route(toAddress('/studio/audiences', { open: id }))
  }

  return (
    <>
      <LoadedPart loaded={moved.loaded} onRetry={moved.reload} lines={6}>
        {(report) => (
          <FlowCard
            report={report}
            stages={config.journey.stages.map(({ id }) => id)}
            names={names}
            onPick={pickMove}
          />
        )}
      </LoadedPart>
      <TouchpointPart {...{ published, period }} onPick={pickTouchpoint} />
      {picked && (
        <BandDialog
          {...picked}
          config={config}
          onMake={() => make(picked)}
          onClose={() => setPicked(null)}
        />
      )}
    </>
  )
}

interface Picked {
  readonly band: string
  readonly made: BandSegment
}
