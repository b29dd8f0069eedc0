import type { Reports } from '../api/reading-calls.ts'
import type { PersonalizationReport } from '../index.ts'
import { toExperimentDayRows, toExperimentPartRows } from './experiment-rows.ts'
import { toPainPointRows, toStageRows } from './journey-rows.ts'
import { toExperimentRows, toLoyaltyRows, toSegmentRows } from './judged-rows.ts'
import { toQualityRows } from './quality-rows.ts'
import {
  toPersonaRows,
  toSegmentHealthRows,
  toSegmentOverlapRows,
  toSegmentSizeRows,
} from './segmentation-rows.ts'
import { type TableRow, toColumns, withColumns } from './table-row.ts'

/** How each report becomes a table, by its name. A new report needs a line here. */
export const REPORT_ROWS: {
  readonly [Name in keyof Reports]: (report: Reports[Name]) => readonly TableRow[]
} = {
  audience: ({ visitors, people, segments, stages }) => [
    { kind: 'visitors', id: '', visitors },
    { kind: 'people', id: '', visitors: people },
    ...segments.map(({ segment, visitors }) => ({ kind: 'segment', id: segment, visitors })),
    ...stages.map(({ stage, visitors }) => ({ kind: 'stage', id: stage, visitors })),
  ],
  'segment-variant': ({ rows }) => rows.map((row) => ({ ...row })),
  experiments: toExperimentRows,
  'experiment-days': toExperimentDayRows,
  'experiment-parts': toExperimentPartRows,
  segments: toSegmentRows,
  loyalty: toLoyaltyRows,
  transitions: ({ rows }) => rows.map((row) => ({ ...row })),
  stages: toStageRows,
  display: ({ rows }) => rows.map((row) => ({ ...row })),
  funnel: ({ rows }) =>
    rows.map(({ share, hoursMedian, ...row }) => ({
      ...row,
      ...toColumns('share', share),
      hoursMedian,
    })),
  goals: ({ rows }) => rows.map((row) => ({ ...row })),
  paths: ({ rows }) => rows.map((row) => ({ ...row })),
  'pain-points': toPainPointRows,
  personalization: toPersonalizationRows,
  quality: toQualityRows,
  retention: ({ rows }) =>
    rows.map(({ share, ...row }) => ({ ...row, ...toColumns('share', share) })),
  touchpoints: ({ rows }) => rows.map((row) => ({ ...row })),
  satisfaction: ({ rows }) =>
    rows.map(({ result, ...row }) => ({ ...row, ...toColumns('result', result) })),
  personas: toPersonaRows,
  'segment-health': toSegmentHealthRows,
  'segment-overlap': toSegmentOverlapRows,
  'segment-sizes': toSegmentSizeRows,
  ingest: ({ badByCode, planIssues, ...counters }) => [
    ...TOTALS.map((kind) => ({ kind, ...NOWHERE, events: counters[kind] })),
    ...badByCode.map((row) => ({ kind: 'badByCode', ...NOWHERE, ...row })),
    ...planIssues.map((row) => ({ kind: 'planIssues', ...row })),
  ],
}

/** Levels, then turns; what a line does not have is empty. */
function toPersonalizationRows({ rows, fatigue }: PersonalizationReport): readonly TableRow[] {
  const lines: TableRow[] = [
    ...rows.map(({ share, variantsPerVisitor, ...row }) => ({
      ...{ kind: 'level', ...row, ...toColumns('share', share) },
      ...toColumns('variantsPerVisitor', variantsPerVisitor),
    })),
    ...fatigue.map(({ rate, ...row }) => ({ ...row, ...toColumns('rate', rate) })),
  ]
  return withColumns(lines, PERSONALIZATION_COLUMNS)
}

const TOTALS = ['received', 'good', 'bad', 'duplicate', 'dropped', 'bots'] as const
const PERSONALIZATION_COLUMNS = [
  ...['kind', 'segment', 'turn', 'visitors', 'reached', 'views', 'shown', 'kept', 'plain'],
  ...['variants', 'share', 'shareLow', 'shareHigh', 'variantsPerVisitor'],
  ...[
    'variantsPerVisitorLow',
    'variantsPerVisitorHigh',
    'responses',
    'rate',
    'rateLow',
    'rateHigh',
  ],
]
const NOWHERE = { event: '', code: '', path: '' }
