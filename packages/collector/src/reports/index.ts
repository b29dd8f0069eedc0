import type { Reports } from '@segue/protocol/api'
import { audience } from './audience/report.ts'
import { display } from './display/report.ts'
import { goals } from './goals/report.ts'
import { ingest } from './ingest/report.ts'
import type { ReportDefinition, ReportName } from './report.ts'
import { segmentVariant } from './segment-variant/report.ts'
import { transitions } from './transitions/report.ts'

/** Every report. Adding one means a folder and a line here. */
export const reports: { readonly [Name in ReportName]: ReportDefinition<Reports[Name]> } = {
  audience,
  'segment-variant': segmentVariant,
  transitions,
  display,
  goals,
  ingest,
}

/** True for the name of a report. */
export function isReportName(name: string): name is ReportName {
  return Object.hasOwn(reports, name)
}
