import type { Movers, ReplayReport } from '@segue/protocol'
import { formatCount, formatTable } from '../format.ts'

/** What an edited site config would do, in tables: segments, then moves between stages and between variants. */
export function toReplayText({ segments, stages, arms }: ReplayReport): string {
  const changed = segments.filter(({ entered, left }) => entered.visitors + left.visitors > 0)
  const stageRows = stages.map((move) => [`${move.from} → ${move.to}`, move] as const)
  const armRows = arms.map(
    ({ experience, from, to, ...movers }) =>
      [`${experience}: ${from ?? NO_PART} → ${to ?? NO_PART}`, movers] as const,
  )
  const segmentTable = formatTable([
    ['', 'before', 'after', 'entered', 'left'],
    ...changed.map(({ segment, before, after, entered, left }) => [
      segment,
      ...[before, after, entered.visitors, left.visitors].map(formatCount),
    ]),
  ])
  const examples = changed.flatMap(({ segment, entered, left }) => [
    ...toExamples(`  ${segment} +`, entered),
    ...toExamples(`  ${segment} -`, left),
  ])
  return [
    changed.length === 0
      ? 'Segments: nobody enters or leaves one.'
      : ['Segments', segmentTable, ...examples].join('\n'),
    toMovesText('Stages', stageRows),
    toMovesText('Variants, each visitor on the page of their newest event', armRows),
  ].join('\n\n')
}

function toMovesText(title: string, rows: readonly (readonly [string, Movers])[]): string {
  if (rows.length === 0) return `${title}: nobody moves.`
  const table = formatTable(rows.map(([move, { visitors }]) => [move, formatCount(visitors)]))
  const lines = table
    .split('\n')
    .map((line, index) => [line, ...namesOf(rows[index]?.[1])].join('  '))
  return [title, ...lines].join('\n')
}

function toExamples(what: string, movers: Movers): readonly string[] {
  return movers.visitors === 0 ? [] : [`${what} ${namesOf(movers).join()}`]
}

/** Some of them by id, with dots when there are more. */
function namesOf(movers: Movers | undefined): readonly string[] {
  if (!movers || movers.examples.length === 0) return []
  const { visitors, examples } = movers
  return [`${examples.join(', ')}${visitors > examples.length ? ' …' : ''}`]
}

const NO_PART = 'no part'
