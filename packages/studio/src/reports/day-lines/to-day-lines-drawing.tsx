import type { ComponentProps } from 'preact'
import type { ReportDrawing } from '../report-card.tsx'
import { DayLinesPart } from './day-lines-part.tsx'

/** Lines over days as the drawing of a report, under its name, with how to read it. */
export function toDayLinesDrawing(
  texts: { readonly drawing: string; readonly legend: string; readonly cursor: string },
  lines: Omit<ComponentProps<typeof DayLinesPart>, 'cursor'>,
): ReportDrawing {
  return {
    name: texts.drawing,
    legend: texts.legend,
    drawing: <DayLinesPart {...lines} cursor={texts.cursor} />,
  }
}
