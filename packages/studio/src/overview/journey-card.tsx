import type { TransitionReport } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { ShareBar } from '../elements/share-bar.tsx'
import { toCount, toPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { toArrows } from './journey-arrows.ts'
import { JourneyDrawing } from './journey-drawing.tsx'
import { LazyExports } from './lazy-exports.tsx'
import { MovesTable } from './moves-table.tsx'
import type { Share } from './shares.ts'

/** The journey: where visitors are, and how they moved, as columns with arrows or as a table. */
export function JourneyCard(props: {
  readonly stages: readonly Share[]
  readonly moves: Framed<TransitionReport>
  /** Visitors of the period without a stage: those who allow to be counted and nothing more. */
  readonly unstaged: number
  readonly names: Names
}) {
  const { stages, moves, names } = props
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const title = toFinding(stages, names)
  return (
    <Card
      label={en.journey.label}
      title={title}
      actions={
        <>
          <Choice
            label={en.common.view}
            value={view}
            options={en.common.views}
            onChoose={setView}
          />
          <LazyExports
            name="journey"
            shares={stages}
            toName={names.stage}
            frame={moves}
            {...{ title, moves }}
          />
        </>
      }
    >
      {view === 'chart' ? <Columns {...props} /> : <MovesTable moves={moves.rows} names={names} />}
      {props.unstaged > 0 && (
        <p class="small muted">{en.journey.unstaged(toCount(props.unstaged))}</p>
      )}
    </Card>
  )
}

function Columns({ stages, moves, names }: Parameters<typeof JourneyCard>[0]) {
  const arrows = toArrows(
    stages.map(({ id }) => id),
    moves.rows,
  )
  return (
    <div class="journey">
      <JourneyDrawing arrows={arrows} direction="forward" title={en.journey.forward} />
      <ol class="journey-columns">
        {stages.map((stage) => (
          <li key={stage.id} class="journey-column">
            <span class="journey-name">{names.stage(stage.id)}</span>
            <span class="journey-count">{toCount(stage.visitors)}</span>
            <ShareBar share={stage.share} />
            <span class="small muted">{toPercent(stage.share)}</span>
          </li>
        ))}
      </ol>
      <JourneyDrawing arrows={arrows} direction="back" title={en.journey.back} />
      {moves.rows.length === 0 && <p class="small muted">{en.journey.noMoves}</p>}
      {arrows.length > 0 && <p class="journey-legend">{en.journey.legend}</p>}
      {arrows.length > 0 && <p class="journey-hint">{en.journey.hint}</p>}
    </div>
  )
}

function toFinding(stages: readonly Share[], names: Names): string {
  const most = [...stages].sort((a, b) => b.visitors - a.visitors)[0]
  if (!most || most.visitors === 0) return en.journey.findingNone
  return en.journey.finding(names.stage(most.id), toPercent(most.share))
}
