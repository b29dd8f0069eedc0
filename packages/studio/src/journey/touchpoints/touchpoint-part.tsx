import type { SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import type { Period } from '../../api/api.ts'
import { Choice } from '../../elements/choice.tsx'
import { LoadedPart } from '../../elements/loaded-part.tsx'
import { useLoad } from '../../load/use-load.ts'
import { journey } from '../../messages/en/journey.ts'
import { createNames } from '../../site/names.ts'
import { useSite, useStudio } from '../../studio.ts'
import type { TouchpointBand } from '../flow/to-band-segment.ts'
import { loadTouchpoints, type TouchpointKind } from './load-touchpoints.ts'
import { TouchpointCard } from './touchpoint-card.tsx'

const { touchpoints: texts } = journey

/** What visitors met before they came into the stages of the published journey. */
export function TouchpointPart(props: {
  readonly published: SiteConfig
  readonly period: Period
  readonly onPick: (band: TouchpointBand, visitors: number) => void
}) {
  const { published, period, onPick } = props
  const { api } = useStudio()
  const site = useSite().id
  const [by, setBy] = useState<TouchpointKind>('channel')
  const stages = published.journey.stages.filter(({ enter }) => enter).map(({ id }) => id)
  const { loaded, reload } = useLoad(JSON.stringify([site, by, stages, period]), (signal) =>
    loadTouchpoints(api, { site, period, by, stages, signal }),
  )
  if (stages.length === 0) return null
  return (
    <LoadedPart loaded={loaded} onRetry={reload} lines={6}>
      {(told) => (
        <TouchpointCard
          {...{ told, stages }}
          names={createNames(published)}
          choice={<Choice label={texts.by} value={by} options={texts.kinds} onChoose={setBy} />}
          onPick={({ from, to, visitors }) =>
            onPick({ by: told.by, touchpoint: from, stage: to }, visitors)
          }
        />
      )}
    </LoadedPart>
  )
}
