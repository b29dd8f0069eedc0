import type { ComponentChildren } from 'preact'
import { Card } from '../elements/card.tsx'
import { Icon } from '../elements/icon.tsx'
import { toMoment } from '../format/dates.ts'
import { toCount } from '../format/numbers.ts'
import { visitors as texts } from '../messages/en/visitors.ts'
import type { Names } from '../site/names.ts'
import { isChange, toStopText } from './stop-text.ts'
import { StopTicks } from './stop-ticks.tsx'
import type { Stop } from './trace-visitor.ts'

/** The stops of a visitor, the one that is looked at, and what to call things. */
export interface Path {
  readonly stops: readonly Stop[]
  readonly index: number
  readonly names: Names
  readonly zone: string
  readonly onGo: (index: number) => void
}

/** The way through a visitor's time: a slider from stop to stop, and steps to where something changed. */
export function Scrubber(props: Path & { readonly visitor: string; readonly user: string | null }) {
  const { stops, index, names, zone, onGo, visitor, user } = props
  const stop = stops[index]
  if (!stop) return null
  const last = stops.length - 1
  const changes = stops.flatMap((one, place) => (isChange(one) ? place : []))
  const earlier = changes.filter((place) => place < index).at(-1)
  const later = changes.find((place) => place > index)
  const moment = toMoment(stop.at, zone)
  const what = toStopText(stop)
  return (
    <Card
      label={user === null ? texts.title(visitor) : `${texts.title(visitor)}, ${texts.user(user)}`}
      title={`${moment}: ${what}`}
      actions={
        <>
          <Step to={earlier} onGo={onGo}>
            <Icon name="back" />
            {texts.earlier}
          </Step>
          <Step to={later} onGo={onGo}>
            {texts.later}
          </Step>
        </>
      }
    >
      <div class="scrubber">
        <StopTicks stops={stops} />
        <input
          class="scrubber-range"
          type="range"
          min={0}
          max={last}
          value={index}
          disabled={last === 0}
          aria-label={texts.scrubber}
          aria-valuetext={`${moment}: ${what}`}
          onInput={(event) => onGo(Number(event.currentTarget.value))}
        />
        <p class="scrubber-ends small muted">
          <span>{toMoment(stops[0]?.at ?? stop.at, zone)}</span>
          <span>{texts.place(toCount(index + 1), toCount(stops.length))}</span>
          <span>{texts.now}</span>
        </p>
      </div>
      <p class="small muted">{toVersionText(stop)}</p>
      <ChangeChips stop={stop} names={names} />
    </Card>
  )
}

function Step(props: {
  readonly to: number | undefined
  readonly onGo: (index: number) => void
  readonly children: ComponentChildren
}) {
  const { to, onGo, children } = props
  return (
    <button
      class="button"
      type="button"
      disabled={to === undefined}
      onClick={() => to !== undefined && onGo(to)}
    >
      {children}
    </button>
  )
}

/** What changed at a stop: the stage, segments entered and left. */
export function ChangeChips({ stop, names }: { readonly stop: Stop; readonly names: Names }) {
  if (!isChange(stop)) return null
  const { entered, left, stageBefore, decision } = stop
  return (
    <p class="chips">
      {stageBefore !== decision.stage && (
        <span class="chip chip-main">
          {texts.stageMove(names.stage(stageBefore), names.stage(decision.stage))}
        </span>
      )}
      {entered.map((id) => (
        <span key={id} class="chip chip-main">
          {texts.entered(names.segment(id))}
        </span>
      ))}
      {left.map((id) => (
        <span key={id} class="chip">
          {texts.left(names.segment(id))}
        </span>
      ))}
    </p>
  )
}

function toVersionText({ version, event }: Stop): string {
  if (version === null) return texts.decidedBy(texts.byDraft)
  const told = event?.version ?? version
  const by = texts.decidedBy(texts.byVersion(version))
  return told === version ? `${by}.` : `${by}. ${texts.instead(told, version)}`
}
