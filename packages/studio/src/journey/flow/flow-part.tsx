import { useState } from 'preact/hooks'
import { Cursor } from '../../chart/cursor.tsx'
import { journey } from '../../messages/en/journey.ts'
import { FlowDrawing, type FlowTexts } from './flow-drawing.tsx'
import type { Flow, FlowRow } from './to-flow.ts'

const { flow: words } = journey

/** A flow with a slider that tells each of its bands: the largest one until somebody chooses. */
export function FlowPart<Row extends FlowRow>(props: {
  readonly flow: Flow<Row>
  readonly title: string
  readonly texts: FlowTexts
  /** Makes a segment of a band; without it the bands can only be looked at. */
  readonly onPick?: ((row: Row) => void) | undefined
}) {
  const { flow, title, texts, onPick } = props
  const { bands } = flow
  const [chosen, setChosen] = useState<number | null>(null)
  const place = Math.min(chosen ?? toLargest(flow), bands.length - 1)
  const row = bands[place]?.row
  if (!row) return null
  const text = texts.band(row)
  function press(next: number): void {
    setChosen(next)
    const pressed = bands[next]?.row
    if (pressed) onPick?.(pressed)
  }
  return (
    <>
      <FlowDrawing {...{ flow, title, texts }} chosen={place} onPress={onPick && press} />
      <div class="flow-told">
        <span class="drawing-told" aria-hidden="true">
          {text}
        </span>
        {onPick && (
          <button class="button" type="button" onClick={() => press(place)}>
            {words.pick}
          </button>
        )}
      </div>
      <Cursor
        label={words.cursor}
        count={bands.length}
        index={place}
        text={onPick ? words.pickable(text) : text}
        onMove={setChosen}
        {...(onPick && { onEnter: () => press(place) })}
      />
    </>
  )
}

function toLargest({ bands }: Flow): number {
  const most = Math.max(...bands.map(({ row }) => row.visitors))
  return bands.findIndex(({ row }) => row.visitors === most)
}
