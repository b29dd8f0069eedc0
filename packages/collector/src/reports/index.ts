import { audience } from './audience/report.ts'
import { display } from './display/report.ts'
import { experimentDays } from './experiment-days/report.ts'
import { experimentParts } from './experiment-parts/report.ts'
import { experiments } from './experiments/report.ts'
import { funnel } from './funnel/report.ts'
import { goals } from './goals/report.ts'
import { ingest } from './ingest/report.ts'
import { loyalty } from './loyalty/report.ts'
import { painPoints } from './pain-points/report.ts'
import { paths } from './paths/report.ts'
import { personalization } from './personalization/report.ts'
import { personas } from './personas/report.ts'
import { quality } from './quality/report.ts'
import type { ReportDefinition, ReportName, StoreAnswers } from './report.ts'
import { retention } from './retention/report.ts'
import { satisfaction } from './satisfaction/report.ts'
import { segmentHealth } from './segment-health/report.ts'
import { segmentOverlap } from './segment-overlap/report.ts'
import { segmentSizes } from './segment-sizes/report.ts'
import { segmentVariant } from './segment-variant/report.ts'
import { segments } from './segments/report.ts'
import { stages } from './stages/report.ts'
import { touchpoints } from './touchpoints/report.ts'
import { transitions } from './transitions/report.ts'

/** Every report. Adding one means a folder and a line here. */
export const reports: { readonly [Name in ReportName]: ReportDefinition<StoreAnswers[Name]> } = {
  audience,
  segments,
  loyalty,
  'segment-variant': segmentVariant,
  transitions,
  stages,
  display,
  experiments,
  'experiment-days': experimentDays,
  'experiment-parts': experimentParts,
  funnel,
  goals,
  paths,
  'pain-points': painPoints,
  personalization,
  retention,
  satisfaction,
  personas,
  'segment-health': segmentHealth,
  'segment-overlap': segmentOverlap,
  'segment-sizes': segmentSizes,
  touchpoints,
  ingest,
  quality,
}

/** True for the name of a report. */
export function isReportName(name: string): name is ReportName {
  return Object.hasOwn(reports, name)
}
