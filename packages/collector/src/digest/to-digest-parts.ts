import type { DigestContent, DigestReport, TableRow } from '@segue/protocol/api'
import { toCompared, toCount, toMoney } from './format-figures.ts'
import { DIGEST_COLUMNS_MAX } from './limits.ts'

/** A part of a digest as a mail has it: sentences, or a table. */
export interface DigestPart {
  readonly title: string
  readonly lines: readonly string[]
  readonly table?: readonly TableRow[]
}

/** What a digest says, in words, in the order in which somebody wants to know. */
export function toDigestParts(content: DigestContent): readonly DigestPart[] {
  const { visitors, goals, moves, experiments, warnings, saved, problems, currency } = content
  const money = (amount: number) => toMoney(amount, currency)
  const parts: DigestPart[] = [
    {
      title: 'What makes the figures doubtful',
      lines: warnings,
    },
    { title: 'Visitors', lines: [toCompared(visitors)] },
    {
      title: 'Goals',
      lines: goals.map(({ name, converted, revenue }) => {
        const reached = `${name}: reached by ${toCompared(converted)}`
        return revenue.now + revenue.before > 0
          ? `${reached}; worth ${toCompared(revenue, money)}`
          : reached
      }),
    },
    {
      title: 'Moves between stages',
      lines: moves.map(({ from, to, moves }) => `${from} \u2192 ${to}: ${toCompared(moves)}`),
    },
    {
      title: 'Experiences, over their whole run',
      lines: experiments.map(({ name, text }) => `${name}: ${text}`),
    },
    ...saved.map(toReportPart),
    { title: 'What could not be read', lines: problems },
  ]
  return parts.filter(({ lines, table = [] }) => lines.length + table.length > 0)
}

function toReportPart({ name, rows, more, problem }: DigestReport): DigestPart {
  if (problem !== '') return { title: name, lines: [problem] }
  if (rows.length === 0) return { title: name, lines: ['Nothing in this period.'] }
  const lines = more > 0 ? [`${toCount(more)} further rows are in the studio.`] : []
  return { title: name, lines, table: toNarrow(rows) }
}

/** Without columns that are empty, and with no more of them than a mail has room for. */
function toNarrow(rows: readonly TableRow[]): readonly TableRow[] {
  const used = Object.keys(rows[0] ?? {}).filter((column) =>
    rows.some((row) => row[column] !== null && row[column] !== ''),
  )
  const columns = used.slice(0, DIGEST_COLUMNS_MAX)
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  )
}
