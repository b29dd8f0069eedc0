import type { RetentionRow } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { Cursor } from '../../chart/cursor.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { toCount, toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { CURVE_HEIGHT_PX, ReturnCurve } from './return-curve.tsx'

const texts = reports.retention

/** The curve of everyone, with a slider that tells each week. */
export function CurvePart({ title, rows }: { title: string; rows: readonly RetentionRow[] }) {
  const [index, setIndex] = useState(0)
  const row = rows[index]
  if (!row) return <p class="muted">{texts.none}</p>
  const text = `${texts.week(toCount(row.week))}: ${toRateText(row.share)}`
  return (
    <>
      <p class="drawing-told" aria-hidden="true">
        {text}
      </p>
      <Drawing
        title={title}
        toHeight={() => CURVE_HEIGHT_PX}
        draw={(width) => <ReturnCurve {...{ rows, width, index }} />}
      />
      <Cursor
        label={texts.cursor}
        count={rows.length}
        index={index}
        text={text}
        onMove={setIndex}
      />
    </>
  )
}
