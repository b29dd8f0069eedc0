import type { ExperimentReport, StageReport } from '@segue/protocol'
import type { Reports } from '@segue/protocol/api'
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
  retention: ({ rows }) =>
    rows.map(({ share, ...row }) => ({ ...row, ...toColumns('share', share) })),
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

/** Days, then stages, then moves; what a line does not have is empty. */
function toStageRows({ days, stages, moves }: StageReport): readonly TableRow[] {
  const lines: TableRow[] = [
    ...days.map((row) => ({ kind: 'day', ...row })),
    ...stages.map((row) => ({ kind: 'stage', ...row })),
    ...moves.map((row) => ({ kind: 'move', ...row })),
  ]
  return withColumns(lines, STAGE_COLUMNS)
}

/** One line per experience, goal and arm. */
function toExperimentRows({ rows }: ExperimentReport): readonly TableRow[] {
  return rows.flatMap(({ experience, baseline, judgement, goals }) =>
    goals.flatMap(({ goal, role, arms }) =>
      arms.map((row) => ({
        ...{ experience, judgement: judgement?.code ?? null, goal, role },
        ...{ arm: row.arm, baseline, visitors: row.visitors, converted: row.converted },
        ...{ conversions: row.conversions, revenue: row.revenue },
        ...toColumns('rate', row.rate),
        ...toColumns('lift', row.against?.lift),
        ...{ p: row.against?.difference.p ?? null, beats: row.against?.beats ?? null },
        loss: row.against?.loss ?? null,
        ...toColumns('value', row.value?.mean),
        ...toColumns('valueLift', row.value?.against?.lift),
        valueBeats: row.value?.against?.beats ?? null,
      })),
    ),
  )
}

const TOTALS = ['received', 'good', 'bad', 'duplicate', 'dropped', 'bots'] as const
const STAGE_COLUMNS = [
  ...['kind', 'day', 'stage', 'visitors', 'began', 'came', 'went', 'stayed', 'back', 'lapsed'],
  ...['from', 'to', 'cause', 'moves', 'share', 'hoursMedian'],
]
const NOWHERE = { event: '', code: '', path: '' }
