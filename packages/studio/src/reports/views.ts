import type { Framed, NamedParts, Reports } from '@segue/protocol/api'
import type { ComponentType } from 'preact'

/** The reports that have a room: each by itself, with what it is asked with. */
export const DRAWN_REPORTS = [
  ...(['stages', 'funnel', 'paths', 'pain-points', 'retention'] as const),
  ...(['satisfaction', 'segments', 'loyalty', 'personalization', 'touchpoints'] as const),
  ...(['segment-sizes', 'segment-overlap', 'segment-health'] as const),
  ...(['personas', 'quality'] as const),
] as const

/** The name of a report that is drawn by itself. */
export type DrawnReport = (typeof DRAWN_REPORTS)[number]

/** Whether a report is drawn by itself. */
export function isDrawn(name: string): name is DrawnReport {
  return DRAWN_REPORTS.some((known) => known === name)
}

/** What a report is drawn from: its answer, and the names of what it speaks of. */
export interface ViewProps<Name extends keyof Reports> {
  readonly report: Framed<Reports[Name]>
  readonly named: NamedParts
}

/** How a report is drawn, and when there is nothing to draw. */
export interface ReportView<Name extends keyof Reports> {
  readonly View: ComponentType<ViewProps<Name>>
  readonly isEmpty: (report: Reports[Name]) => boolean
}
