import { FunnelView } from './funnel/funnel-view.tsx'
import { LoyaltyView } from './loyalty/loyalty-view.tsx'
import { PainPointsView } from './pain-points/pain-points-view.tsx'
import { PathsView } from './paths/paths-view.tsx'
import { PersonalizationView } from './personalization/personalization-view.tsx'
import { PersonasView } from './personas/personas-view.tsx'
import { QualityView } from './quality/quality-view.tsx'
import { RetentionView } from './retention/retention-view.tsx'
import { SatisfactionView } from './satisfaction/satisfaction-view.tsx'
import { SegmentHealthView } from './segment-health/segment-health-view.tsx'
import { SegmentOverlapView } from './segment-overlap/segment-overlap-view.tsx'
import { SegmentSizesView } from './segment-sizes/segment-sizes-view.tsx'
import { SegmentsView } from './segments/segments-view.tsx'
import { StagesView } from './stages/stages-view.tsx'
import { TouchpointsView } from './touchpoints/touchpoints-view.tsx'
import type { DrawnReport, ReportView } from './views.ts'

/** Every report that is drawn by itself. One more means a folder, a name in `DRAWN_REPORTS` and a line here. */
export const REPORT_VIEWS: { readonly [Name in DrawnReport]: ReportView<Name> } = {
  stages: { View: StagesView, isEmpty: ({ days }) => days.length === 0 },
  funnel: { View: FunnelView, isEmpty: ({ rows }) => rows.every(({ visitors }) => visitors === 0) },
  paths: { View: PathsView, isEmpty: ({ visits }) => visits === 0 },
  'pain-points': { View: PainPointsView, isEmpty: ({ rows }) => rows.length === 0 },
  retention: { View: RetentionView, isEmpty: ({ rows }) => rows.length === 0 },
  satisfaction: { View: SatisfactionView, isEmpty: ({ rows }) => rows.length === 0 },
  segments: { View: SegmentsView, isEmpty: ({ rows }) => rows.length === 0 },
  loyalty: {
    View: LoyaltyView,
    isEmpty: ({ rows }) =>
      rows.every(({ personalized, holdout }) => personalized.visitors + holdout.visitors === 0),
  },
  personalization: { View: PersonalizationView, isEmpty: ({ rows }) => rows.length === 0 },
  touchpoints: { View: TouchpointsView, isEmpty: ({ rows }) => rows.length === 0 },
  'segment-sizes': { View: SegmentSizesView, isEmpty: ({ segments }) => segments.length === 0 },
  'segment-overlap': { View: SegmentOverlapView, isEmpty: ({ segments }) => segments.length < 2 },
  'segment-health': { View: SegmentHealthView, isEmpty: ({ rows }) => rows.length < 2 },
  personas: { View: PersonasView, isEmpty: ({ personas }) => personas.length === 0 },
  quality: { View: QualityView, isEmpty: ({ events, bad }) => events + bad.length === 0 },
}
